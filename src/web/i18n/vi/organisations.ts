/** What the finder and the path say on every page. */
export const organisations = {
  formerly: (name: string) => `trước là ${name}`,
  closed: 'đã kết thúc hoạt động',
  beneath: 'Tổ chức đảng trực thuộc',
  noneBeneath: 'Không có tổ chức đảng trực thuộc',
  useFinder: 'Danh sách còn nữa: tìm theo tên ở ô tìm.',
  seenOn: (day: string) => `Cây tổ chức ngày ${day}`,
}
