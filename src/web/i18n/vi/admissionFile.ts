/** One file: what it says, what was corrected in it, and how to correct it. */

const changedNames: Readonly<Record<string, string>> = {
  fullName: 'họ và tên',
  sex: 'giới',
  birthDate: 'ngày sinh',
  youthUnion: 'đoàn viên',
  demobilised: 'xuất ngũ',
  occupation: 'nghề nghiệp',
  education: 'học vấn',
  ethnicity: 'dân tộc (đã đổi)',
  religion: 'tôn giáo (đã đổi)',
  day: 'ngày',
  decisionNumber: 'số quyết định',
  issuer: 'nơi ban hành',
  organisation: 'chi bộ',
}

const history = {
  title: 'Các lần ghi và sửa',
  when: 'Lúc ghi',
  what: 'Nội dung',
  reason: 'Lý do',
  who: 'Người ghi',
  noReason: 'ghi lần đầu',
  reasonClosed: 'không mở',
  personFirst: 'Ghi thông tin người được kết nạp',
  personAgain: (changed: string) => `Sửa thông tin cá nhân: ${changed}`,
  decision: (number: string, day: string) => `Quyết định kết nạp ${number} ngày ${day}`,
  decisionAgain: (changed: string, number: string, day: string) =>
    `Sửa quyết định kết nạp (${changed}): ${number} ngày ${day}`,
  decisionBack: 'Rút quyết định kết nạp đã ghi',
  ceremony: (day: string) => `Lễ kết nạp ngày ${day}`,
  ceremonyAgain: (changed: string, day: string) => `Sửa lễ kết nạp (${changed}): ngày ${day}`,
  ceremonyBack: 'Rút ngày lễ kết nạp đã ghi',
  cancellationBack: 'Rút lại quyết định hủy đã ghi',
  cancellation: (number: string, day: string) => `Quyết định hủy ${number} ngày ${day}`,
  nothing: 'không đổi nội dung',
  changedNames,
}

const correct = {
  title: 'Sửa lần kết nạp',
  open: 'Sửa',
  hint: 'Chỉ sửa ô cần sửa. Bản cũ được giữ lại trong các lần ghi và sửa.',
  person: 'Người được kết nạp',
  personClosed: 'Muốn sửa thông tin cá nhân thì mở tên với mục đích đối chiếu, sửa chỗ ghi sai.',
  personOpen: 'Mở tên để sửa',
  decision: 'Quyết định kết nạp',
  ceremony: 'Lễ kết nạp',
  ceremonyBack: 'Rút lại ngày lễ đã ghi',
  ceremonyBackHint: 'Dùng khi đã ghi ngày lễ nhưng lễ chưa tổ chức.',
  birthPaper: 'Giấy tờ gốc đã đối chiếu ngày sinh',
  birthPaperHint:
    'Sau lễ kết nạp chỉ sửa ngày sinh khi ghi sai so với giấy tờ gốc. Ví dụ: giấy khai sinh số 12/1991.',
  cell: 'Chi bộ',
  cellNow: (cell: string) => `Đang ghi ở ${cell}.`,
  cellsNow: (decision: string, ceremony: string) =>
    `Quyết định đang ghi ở ${decision}, lễ kết nạp ở ${ceremony}.`,
  cellMove: 'Chuyển sang chi bộ khác',
  cellTo: 'Chi bộ chuyển đến',
  cellWhat: 'Chuyển',
  cellBoth: 'cả quyết định và lễ kết nạp',
  cellDecision: 'chỉ quyết định',
  cellCeremony: 'chỉ lễ kết nạp',
  sealed: 'Dân tộc, tôn giáo',
  sealedHint:
    'Nội dung đã ghi được niêm kín, chỉ dùng để đếm và không hiện lại ở đây. Muốn đổi thì ghi nội dung mới.',
  identityChange: 'Ghi lại số định danh cá nhân',
  ethnicityChange: 'Đổi dân tộc',
  religionChange: 'Đổi tôn giáo',
  sealedEmpty: 'Để trống rồi ghi là xóa nội dung đã niêm.',
  reason: 'Lý do sửa',
  reasonHint: 'Ví dụ: ghi nhầm ngày sinh, đối chiếu theo lý lịch. Không ghi thông tin riêng của ai vào đây.',
  submit: 'Ghi bản sửa',
  done: 'Đã ghi bản sửa.',
  nothing: 'Chưa có ô nào thay đổi.',
  stay: 'Giữ nguyên',
}

const takeBack = {
  open: 'Rút lần kết nạp ghi nhầm…',
  title: 'Rút lần kết nạp ghi nhầm',
  effect:
    'Dùng khi người này không được kết nạp, hoặc đã được ghi ở hồ sơ khác. Lần kết nạp không còn tính cho ngày nào nữa; hồ sơ và lý do vẫn được lưu.',
  confirm: 'Tôi đã đối chiếu và rút lần kết nạp này',
  confirmFirst: 'Đánh dấu vào ô xác nhận trước.',
  reason: 'Lý do rút',
  submit: 'Rút lần kết nạp',
  done: 'Đã rút lần kết nạp ghi nhầm.',
}

const cancel = {
  open: 'Ghi quyết định hủy…',
  title: 'Ghi quyết định hủy quyết định kết nạp',
  number: 'Số quyết định hủy',
  reason: 'Lý do hủy',
  effect:
    'Dùng khi cấp có thẩm quyền hủy quyết định kết nạp. Lần kết nạp thôi tính từ ngày của quyết định hủy; các ngày trước vẫn tính.',
  otherwise:
    'Đủ tiêu chuẩn mà sai khâu nào thì làm lại khâu ấy, hoặc chỉ hủy quyết định công nhận chính thức: ghi ở',
  toFile: 'hồ sơ của người này',
  submit: 'Ghi quyết định hủy',
  done: 'Đã ghi quyết định hủy.',
}

const uncancel = {
  open: 'Rút lại quyết định hủy đã ghi…',
  title: 'Rút lại quyết định hủy đã ghi',
  effect: 'Dùng khi quyết định hủy ghi nhầm ở hồ sơ này. Lần kết nạp lại được tính như trước.',
  submit: 'Rút lại quyết định hủy',
  done: 'Đã rút lại quyết định hủy.',
}

export const admissionFile = {
  title: 'Hồ sơ kết nạp',
  facts: 'Nội dung đã ghi',
  back: 'Danh sách kết nạp của chi bộ',
  printed: (day: string) => `In ngày ${day}`,
  born: (day: string) => `sinh ${day}`,
  cell: 'Chi bộ',
  cellOfDecision: 'Chi bộ theo quyết định',
  cellOfCeremony: 'Chi bộ tổ chức lễ',
  beyondReach: 'tổ chức đảng ngoài phạm vi theo dõi',
  sealed: 'Dân tộc, tôn giáo',
  sealedShown: 'niêm kín, chỉ dùng để đếm',
  sealedHint:
    'Dân tộc và tôn giáo được niêm kín ngay khi ghi, không mở lại ở bất cứ trang nào. Lịch sử chỉ cho biết lần nào đã đổi.',
  decision: 'Quyết định kết nạp',
  ceremony: 'Lễ kết nạp',
  notYet: 'chưa ghi',
  cancelled: 'Hủy quyết định từ ngày',
  takenBack: 'Lần kết nạp này đã được rút: ghi nhầm.',
  cancelledNotice: (day: string) => `Quyết định kết nạp đã bị hủy; lần kết nạp thôi tính từ ${day}.`,
  erased: 'Thông tin cá nhân của người này đã được xóa; lần kết nạp vẫn được tính.',
  generated: 'Người mẫu do hệ thống tạo cho dữ liệu trình diễn.',
  findings: 'Những điểm cần xem',
  duplicate: (cell: string, number: string) => `${cell}, quyết định ${number}`,
  openOther: 'Mở hồ sơ ấy',
  yes: 'có',
  no: 'không',
  mayNot: 'Đồng chí xem được nhưng không sửa được hồ sơ này.',
  history,
  correct,
  takeBack,
  cancel,
  uncancel,
}
