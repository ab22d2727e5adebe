/** What a class says of itself that a list of results opened or enlarged, in the words of an office. */
export const LISTED_CLASS = {
  firstDay: 'Ngày đầu của lớp',
  lastDay: 'Ngày cuối của lớp',
  enlarged: 'Thêm người theo danh sách kết quả',
}
