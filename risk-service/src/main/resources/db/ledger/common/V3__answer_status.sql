-- The status that was answered; earlier rows tell it by themselves, since what was kept was answered 201 and the rest 200.
ALTER TABLE idempotent_answer ADD COLUMN status SMALLINT;
