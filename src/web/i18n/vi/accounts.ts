/** To come in, and what everybody is called. */
export const accounts = {
  signInTitle: 'Đăng nhập',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  showPassword: 'Hiện',
  hidePassword: 'Ẩn',
  showPasswordLabel: 'Hiện mật khẩu',
  hidePasswordLabel: 'Ẩn mật khẩu',
  signIn: 'Đăng nhập',
  signingIn: 'Đang đăng nhập…',
  usernameMissing: 'Ghi tên đăng nhập.',
  passwordMissing: 'Ghi mật khẩu.',
  wrong: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  forgotten: 'Quên mật khẩu: liên hệ cán bộ quản trị của cấp ủy mình.',
  lostTitle: 'Đồng chí cần đăng nhập lại',
  lostHint:
    'Đã lâu không làm việc nên phải xác nhận lại mật khẩu. Những gì đã nhập vẫn còn nguyên trên trang.',
  otherAccount: 'Dùng tài khoản khác',
  roles: {
    leader: 'Lãnh đạo cấp ủy',
    officer: 'Cán bộ tổ chức',
    secretary: 'Bí thư chi bộ',
    trainer: 'Cán bộ bồi dưỡng',
    inspector: 'Cán bộ kiểm tra',
    administrator: 'Cán bộ quản trị',
  },
}
