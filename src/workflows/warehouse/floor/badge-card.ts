/** In millimetres: a bank card's size, ISO/IEC 7810 ID-1, for which there are sleeves and printers. */
const CARD = { width: 85.6, height: 54, qr: 38, margin: 8 };

/** So many letters of its size fit beside the code; a name has so many lines. */
const ROW = { letters: 14, most: 3, height: 4.6 };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const cut = (text: string): string => (text.length > ROW.letters ? `${text.slice(0, ROW.letters - 1)}…` : text);

/** A name in as few rows as it fits in, broken between words; what does not fit is left out. */
function rowsOf(name: string): string[] {
  const rows: string[] = [];
  for (const word of name.trim().split(/\s+/)) {
    const joined = `${rows.at(-1) ?? ""} ${word}`.trim();
    if (rows.length && joined.length <= ROW.letters) rows[rows.length - 1] = joined;
    else rows.push(cut(word));
  }
  return rows.slice(0, ROW.most);
}

/** A badge to be printed: its QR code, whose it is, and their number. An SVG. */
export async function badgeCard({ name, number, code }: { name: string; number: string; code: string }): Promise<string> {
  const { default: bwipjs } = await import("bwip-js/node"); // 8 MB that only badges and papers need
  const qr = bwipjs.toSVG({ bcid: "qrcode", text: code, padding: 0 });
  const { width, height, qr: side, margin } = CARD;
  const rows = rowsOf(name);
  const top = (height - rows.length * ROW.height) / 2 + 1;
  const row = (n: number, weight: number, words: string) =>
    `<text x="${margin * 1.5 + side}" y="${top + n * ROW.height}" font-family="system-ui, Arial, sans-serif" font-size="3.6" font-weight="${weight}" fill="#111">${escaped(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`
    + `<rect x=".2" y=".2" width="${width - 0.4}" height="${height - 0.4}" rx="3" fill="#fff" stroke="#999" stroke-width=".3"/>`
    + qr.replace("<svg ", `<svg x="${margin}" y="${(height - side) / 2}" width="${side}" height="${side}" `)
    + rows.map((words, n) => row(n, 700, words)).join("") + row(rows.length + 0.4, 400, cut(number)) + "</svg>";
}
