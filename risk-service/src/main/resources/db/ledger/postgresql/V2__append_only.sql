-- PostgreSQL itself refuses what would rewrite history. A content may go where an entry says that it was erased.
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % on % is refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE FUNCTION ledger_content_goes_by_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM ledger_entry erased
        JOIN ledger_entry erasure ON erasure.subject = erased.id AND erasure.kind = 'ERASURE'
        WHERE erased.seq = OLD.seq
    ) THEN
        RAISE EXCEPTION 'the ledger is append-only: content % has no erasure entry', OLD.seq;
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_entry_not_truncated BEFORE TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_content_append_only BEFORE UPDATE ON ledger_content
    FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_content_not_truncated BEFORE TRUNCATE ON ledger_content
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_content_erasure BEFORE DELETE ON ledger_content
    FOR EACH ROW EXECUTE FUNCTION ledger_content_goes_by_erasure();
