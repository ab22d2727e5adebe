import { byBoard, bySecretariat } from './carried'
import { rule } from './timeline'

/** Whose history is checked. */
export const VERIFIED_PERSONS = rule({
  id: 'R-VER-1',
  title:
    'Người được thẩm tra: người vào Đảng; cha mẹ; cha mẹ vợ hoặc chồng, người nuôi dưỡng; vợ hoặc chồng; con đẻ',
  subject: 'verification',
  effect: 'warn',
  parameters: {
    persons: bySecretariat(
      ['candidate', 'parents', 'parentsInLaw', 'guardian', 'spouse', 'children'],
      '3.4a',
    ),
  },
  note: 'Con đẻ từ khi có năng lực hành vi dân sự đầy đủ.',
})

/** Relatives who are members themselves: the two texts differ, so this is never left out silently. */
export const VERIFICATION_MEMBERS = rule({
  id: 'R-VER-2',
  title: 'Người thân là đảng viên đã khai đầy đủ: không phải thẩm tra, nhưng vẫn xác minh chính trị hiện nay',
  subject: 'verification',
  effect: 'warn',
  parameters: {
    confirmedMembersExempt: bySecretariat(true, '3.4c'),
    currentPoliticsChecked: byBoard(true, 'I.1.5'),
  },
  note: 'Hai hướng dẫn khác nhau; hệ thống nhắc, không tự bỏ qua.',
})

/** Where no journey is needed, and how persons in the forces or abroad are checked. */
export const VERIFICATION_PLACES = rule({
  id: 'R-VER-3',
  title: 'Cùng sinh sống tại một xã từ đời ông bà, đã được xác nhận thì không phải đi thẩm tra riêng',
  subject: 'verification',
  effect: 'warn',
  parameters: { sameCommuneExempt: bySecretariat(true, '3.4c') },
  note: 'Quân đội, công an: đối chiếu hồ sơ nhập ngũ; người ở nước ngoài: qua cơ quan quản lý trong nước hoặc cơ quan đại diện.',
})

/** Days to answer a written request, from its receipt. */
export const VERIFICATION_REPLY = rule({
  id: 'R-VER-4',
  title: 'Thời hạn trả lời công văn thẩm tra, xác minh từ ngày nhận được',
  subject: 'verification',
  effect: 'warn',
  parameters: {
    domesticWorkingDays: bySecretariat<number>(30, '3.4d'),
    abroadWorkingDays: bySecretariat<number>(90, '3.4d'),
  },
})

/** Seal before sending; nobody checks himself. */
export const VERIFICATION_SEAL = rule({
  id: 'R-VER-5',
  title: 'Đóng dấu giáp lai từng trang trước khi gửi; người vào Đảng và người thân không tự đi thẩm tra',
  subject: 'verification',
  effect: 'warn',
  parameters: { sealedBeforeSending: bySecretariat(true, '3.4d') },
})
