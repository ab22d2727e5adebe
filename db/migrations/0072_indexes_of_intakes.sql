-- Whether a period took differences in is asked when it is withdrawn and whenever it is shown. The same difference may
-- be taken in twice, when somebody between was taken out again: no unique index.
create index closing_intake_closing on closing_intake (closing_id);
-- Whether a decision was handed over.
create index transmittal_person_decision on transmittal_person (decision_id);
