import { addressLines, latin, type LabelContent } from "./label-content";

/** The same label for thermal printers, in ZPL II at 203 dpi. */
export function labelZpl(content: LabelContent): string {
  const text = (x: number, y: number, size: number, value: string): string => `^FO${x},${y}^A0N,${size},${size}^FD${plain(value)}^FS`;
  const block = (x: number, y: number, size: number, rows: string[]): string[] => rows.map((row, i) => text(x, y + i * Math.round(size * 1.2), size, row));
  return [
    "^XA^CI28^PW812^LL1218",
    text(40, 40, 50, `${content.carrier} ${content.service_name}`),
    "^FO20,110^GB772,4,4^FS",
    ...block(40, 130, 28, addressLines(content.from)),
    "^FO20,390^GB772,4,4^FS",
    ...block(40, 420, 42, addressLines(content.to)),
    "^FO20,740^GB772,6,6^FS",
    `^FO60,780^BY3^BCN,180,Y,N,N^FD${plain(content.tracking_number)}^FS`,
    text(40, 1060, 26, [content.label_text, content.reference, `${(content.grams / 1000).toFixed(2)} kg`].filter(Boolean).join("  ")),
    text(40, 1110, 22, content.notice),
    "^XZ",
  ].join("\n");
}

/** `^` and `~` begin commands in ZPL. */
const plain = (value: string): string => latin(value).replace(/[\^~]/g, " ");
