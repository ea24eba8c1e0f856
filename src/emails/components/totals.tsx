import type { Setting } from "../setting";
import type { TextKey } from "../texts/keys";
import type { EmailTotals, Money } from "../types";
import { text } from "./theme";

const ROWS = ["subtotal", "shipping", "discount", "tax"] as const satisfies readonly (keyof EmailTotals)[];

/** The sum of an order; a row that has no amount is left out. */
export const Totals = ({ s, totals }: { s: Setting; totals: EmailTotals }) => (
  <table role="presentation" className="sums" width="100%" cellPadding={0} cellSpacing={0} style={{ marginTop: 10 }}>
    <tbody>
      {ROWS.map((row) => {
        const amount = totals[row];
        return amount === null || amount === undefined ? null : <Row key={row} s={s} label={s.t(`common.${row}` satisfies TextKey)} amount={amount} />;
      })}
      <Row s={s} label={s.t("common.total")} amount={totals.total} strong />
    </tbody>
  </table>
);

const Row = ({ s, label, amount, strong = false }: { s: Setting; label: string; amount: Money; strong?: boolean }) => {
  const style = text(strong ? { fontWeight: 700, fontSize: 17, padding: "8px 0 0" } : { padding: "3px 0" });
  return (
    <tr>
      <td className={strong ? "ink" : "dim"} style={style}>{label}</td>
      <td className="ink" align={s.dir === "rtl" ? "left" : "right"} style={{ ...style, whiteSpace: "nowrap" }}>{s.money(amount)}</td>
    </tr>
  );
};
