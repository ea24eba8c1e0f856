import { safeUrl } from "../../emails/safe";
import type { ViewItem } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";

type Given = { items: ViewItem[]; s: PageSetting; currency?: string };

/** Order lines with picture, variant and quantity; with `currency`, what each line comes to. */
export const Items = ({ items, s, currency }: Given) => (
  <ul className="items">
    {items.map(({ id, title, variant_title, thumbnail, quantity, unit_price }) => (
      <li key={id}>
        {safeUrl(thumbnail) ? <img className="pic" src={safeUrl(thumbnail)} alt="" width={52} height={52} loading="lazy" /> : <span className="pic" />}
        <div>
          <b>{title}</b>
          <small>{[variant_title, s.t("quantity", { quantity })].filter(Boolean).join(" · ")}</small>
        </div>
        {currency && <span className="sum">{s.money({ amount: unit_price * quantity, currency })}</span>}
      </li>
    ))}
  </ul>
);
