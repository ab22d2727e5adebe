-- Rows looked up by what they belong to. Unique indexes of first versions alone do not serve such a search.

create index certificate_enrolment on certificate (enrolment_id);
create index class_grade_enrolment on class_grade (enrolment_id);
create index attendance_session on attendance (session_id);
create index drive_entry_drive on drive_entry (drive_id);
create index inspection_tie_candidate on inspection_tie (candidate_id) where candidate_id is not null;
create index inspection_tie_target on inspection_tie (target_entry_id) where target_entry_id is not null;
create index responsibility_member on responsibility (member_id) where member_id is not null;
create index recommendation_event_meeting on recommendation_event (meeting_id) where meeting_id is not null;
