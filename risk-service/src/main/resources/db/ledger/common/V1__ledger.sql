-- The assessment ledger. Entries are the chain; contents hang from them, so that a content may be erased by policy
-- while its entry, and thereby the chain, stays whole.
CREATE TABLE ledger_head (
    id SMALLINT PRIMARY KEY
);
-- One row, never changed: whoever appends locks it, so that the chain grows one entry at a time.
INSERT INTO ledger_head (id) VALUES (1);

CREATE TABLE ledger_entry (
    seq BIGINT PRIMARY KEY,
    id UUID NOT NULL UNIQUE,
    kind VARCHAR(16) NOT NULL,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_by VARCHAR(200) NOT NULL,
    subject UUID REFERENCES ledger_entry (id),
    note VARCHAR(1000) NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    previous_hash VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL
);
CREATE INDEX ledger_entry_subject ON ledger_entry (subject);
CREATE INDEX ledger_entry_recorded_at ON ledger_entry (recorded_at);

CREATE TABLE ledger_content (
    seq BIGINT PRIMARY KEY REFERENCES ledger_entry (seq),
    salt ${bytes} NOT NULL,
    language VARCHAR(2) NOT NULL,
    reference VARCHAR(200),
    purchase ${bytes} NOT NULL,
    assessment ${bytes} NOT NULL,
    -- What follows repeats the assessment, for finding it again; verification compares the two.
    title VARCHAR(200),
    cpv VARCHAR(200),
    value_sek NUMERIC(20, 2),
    category VARCHAR(200),
    overall VARCHAR(20) NOT NULL,
    environment VARCHAR(20) NOT NULL,
    human_rights VARCHAR(20) NOT NULL,
    corruption VARCHAR(20) NOT NULL,
    swedish_labour_terms VARCHAR(20) NOT NULL,
    other VARCHAR(20) NOT NULL,
    rules_version VARCHAR(400) NOT NULL,
    assessed_for DATE NOT NULL
);
CREATE INDEX ledger_content_reference ON ledger_content (reference, seq);

-- What was answered under an Idempotency-Key. An answer that was kept is found by its entry.
CREATE TABLE idempotent_answer (
    owner VARCHAR(200) NOT NULL,
    idempotency_key VARCHAR(200) NOT NULL,
    request_hash VARCHAR(64) NOT NULL,
    entry_id UUID REFERENCES ledger_entry (id),
    language VARCHAR(2) NOT NULL,
    body ${bytes},
    answered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (owner, idempotency_key)
);
CREATE INDEX idempotent_answer_answered_at ON idempotent_answer (answered_at);
