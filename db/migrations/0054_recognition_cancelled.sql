-- A recognition can be cancelled alone; the admission stands.

alter table record drop constraint record_kind_check;
alter table record add constraint record_kind_check check (kind in (
    'opening', 'listed', 'mentorAssigned', 'trialTask', 'certificate', 'permission', 'consentRequired',
    'consent', 'application', 'personalHistory', 'verificationRequest', 'verificationReply', 'introduction',
    'unionResolution', 'opinion', 'cellResolution', 'subCommitteeAppraisal', 'grassrootsResolution',
    'boardAppraisal', 'admissionDecision', 'decisionReceived', 'ceremony', 'memberEntries',
    'newMemberClass', 'quarterlyRemark', 'selfReview', 'mentorReview', 'recognitionOpinion',
    'recognitionResolution', 'recognitionAppraisal', 'recognitionGrassroots', 'recognitionDecision',
    'deletionResolution', 'deletionGrassroots', 'deletionDecision', 'complaint', 'complaintAnswer',
    'decisionCancellation', 'recognitionCancellation', 'withdrawal', 'notQualified', 'removal',
    'death', 'departure', 'sent', 'received', 'returned', 'held', 'opinionAsked', 'refusal', 'clockExtended', 'handover',
    'handoverReceived', 'temporaryActivity'));
