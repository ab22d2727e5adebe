export const refusals = {
  invalid: { title: 'Có chỗ ghi chưa đúng', hint: 'Xem lại các ô đã nhập rồi ghi lại.' },
  signedOut: {
    title: 'Chưa làm được vì phiên làm việc đã hết',
    hint: 'Những gì đã nhập vẫn còn trên trang: đăng nhập xong thì bấm lần nữa.',
  },
  forbidden: {
    title: 'Đồng chí chưa được giao làm việc này',
    hint: 'Nếu được phân công, đề nghị cán bộ quản trị ghi thêm nhiệm vụ.',
  },
  notFound: {
    title: 'Không tìm thấy',
    hint: 'Nội dung không có, hoặc không thuộc phạm vi của đồng chí.',
  },
  conflict: { title: 'Nội dung vừa được người khác sửa', hint: 'Tải lại để xem bản mới rồi ghi lại.' },
  stale: {
    title: 'Nội dung này vừa được người khác sửa',
    hint: 'Bản mới đã được tải. Những gì đồng chí nhập vẫn còn; xem lại rồi ghi.',
  },
  reused: {
    title: 'Lần ghi trước đã được nhận với nội dung khác',
    hint: 'Xem lại đã ghi gì; nếu vẫn cần ghi thì ghi lần nữa.',
  },
  refused: { title: 'Chưa ghi được', hint: 'Những điểm dưới đây cần được sửa trước.' },
  tooMany: { title: 'Chưa nhận được lúc này', hint: 'Đã thử nhiều lần liền; chờ một phút rồi thử lại.' },
  failed: {
    title: 'Hệ thống gặp trục trặc',
    hint: 'Việc này đã được ghi lại để xử lý. Thử lại sau ít phút.',
  },
  unreachable: {
    title: 'Chưa kết nối được với hệ thống',
    hint: 'Kiểm tra dây mạng hoặc sóng mạng. Những gì đã nhập vẫn còn trên trang.',
  },
  broken: {
    title: 'Trang này chưa mở được',
    hint: 'Tải lại trang. Những gì đã nhập được giữ lại trên máy này.',
  },
}
