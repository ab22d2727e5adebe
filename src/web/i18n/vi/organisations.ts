export const organisations = {
  formerly: (name: string) => `trước là ${name}`,
  beneath: 'Tổ chức đảng trực thuộc',
  noneBeneath: 'Không có tổ chức đảng trực thuộc',
  useFinder: 'Danh sách còn nữa: tìm theo tên ở ô tìm.',
}
