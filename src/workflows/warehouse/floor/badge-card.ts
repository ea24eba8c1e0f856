/** In millimetres: a bank card's size, ISO/IEC 7810 ID-1, for which there are sleeves and printers. */
const CARD = { width: 85.6, height: 54, qr: 38, margin: 8 };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** A badge to be printed: its QR code, whose it is, and their number. An SVG. */
export async function badgeCard({ name, number, code }: { name: string; number: string; code: string }): Promise<string> {
  const { default: bwipjs } = await import("bwip-js/node"); // 8 MB that only badges and papers need
  const qr = bwipjs.toSVG({ bcid: "qrcode", text: code, padding: 0 });
  const { width, height, qr: side, margin } = CARD;
  const left = margin * 1.5 + side;
  const text = (y: number, size: number, weight: number, words: string) =>
    `<text x="${left}" y="${y}" font-family="system-ui, Arial, sans-serif" font-size="${size}" font-weight="${weight}" fill="#111">${escaped(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`
    + `<rect x=".2" y=".2" width="${width - 0.4}" height="${height - 0.4}" rx="3" fill="#fff" stroke="#999" stroke-width=".3"/>`
    + qr.replace("<svg ", `<svg x="${margin}" y="${(height - side) / 2}" width="${side}" height="${side}" `)
    + text(26, 5, 700, cut(name, 13)) + text(33, 4, 400, cut(number, 16)) + "</svg>";
}
