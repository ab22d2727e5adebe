/** Every sign typed for the apostrophe in names of the Central Highlands: Cư M’gar, M'Đrắk. */
const APOSTROPHE = /(?<=\p{L}\p{M}*)\s?['’‘ʼ`´′]\s?(?=\p{L})/gu

/** The text with its parts joined, as in "Mgar", and with them apart, as in "M gar". */
export function apostropheForms(text: string): [joined: string, apart: string] {
  return [text.replace(APOSTROPHE, ''), text.replace(APOSTROPHE, ' ')]
}
