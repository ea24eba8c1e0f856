import { Img } from "@react-email/img";
import { safeUrl } from "../safe";
import type { Setting } from "../setting";
import type { EmailItem } from "../types";
import { Paragraph, SectionTitle } from "./heading";
import { DAY, small, text } from "./theme";
import { Wait } from "./wait";

/** A list of items with picture, variant, quantity and price. */
export const Items = ({ s, items, title }: { s: Setting; items: EmailItem[]; title: string }) =>
  items.length === 0 ? null : (
    <>
      <SectionTitle>{title}</SectionTitle>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ marginTop: 4 }}>
        <tbody>
          {items.slice(0, s.listed).map((item, i) => (
            <Item key={i} s={s} item={item} />
          ))}
        </tbody>
      </table>
      {items.length > s.listed && <Paragraph>{s.t("common.more_items", { count: items.length - s.listed })}</Paragraph>}
    </>
  );

const Item = ({ s, item }: { s: Setting; item: EmailItem }) => {
  const cell = { padding: "12px 0", borderBottom: `1px solid ${DAY.line}` };
  const dim = small({ color: DAY.dim });
  const picture = safeUrl(item.thumbnail);
  return (
    <tr className="item">
      {picture && (
        <td className="line" width={74} valign="top" style={cell}>
          <Img src={picture} alt="" width={60} height={60} style={{ borderRadius: 8, objectFit: "cover", backgroundColor: DAY.soft }} />
        </td>
      )}
      <td className="line ink" colSpan={picture ? 1 : 2} valign="top" style={text(cell)}>
        <div style={{ fontWeight: 600, overflowWrap: "anywhere" }}><bdi>{item.title}</bdi></div>
        {item.variant_title && <div className="dim" style={dim}><bdi>{item.variant_title}</bdi></div>}
        <div className="dim" style={dim}>{quantityOf(item, s)}</div>
        {item.wait && <Wait s={s} wait={item.wait} of={item.quantity} />}
      </td>
      <td className="line ink" align={s.dir === "rtl" ? "left" : "right"} valign="top" style={{ ...cell, ...text({ whiteSpace: "nowrap" }), padding: "12px 0", paddingInlineStart: 14 }}>
        {item.unit_total ? s.money(item.unit_total) : null}
      </td>
    </tr>
  );
};

/** How many there are; of a line that was changed, what became of it. */
function quantityOf({ quantity, was }: EmailItem, s: Setting): string {
  if (was === undefined || was === null) return s.t("common.quantity", { quantity });
  if (quantity === 0) return s.t("order_edited.removed");
  return was === 0 ? `${s.t("order_edited.added")} · ${s.t("common.quantity", { quantity })}` : s.t("order_edited.quantity", { quantity, was });
}
