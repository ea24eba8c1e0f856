import type { OrderView } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";
import { Items } from "./items";

/** What comes later than the rest of the order, and by when. */
export const Later = ({ view: { later, items }, s }: { view: OrderView; s: PageSetting }) => {
  const waiting = (later?.items ?? []).flatMap(({ line_item_id, quantity }) => {
    const item = items.find(({ id }) => id === line_item_id);
    return item ? [{ ...item, quantity }] : [];
  });
  if (!later || !waiting.length) return null;
  return (
    <section className="card" id="later">
      <h2>{s.t("later.title")}</h2>
      <p className="lead">{later.expected_at ? s.t("later.dated", { day: s.day(later.expected_at) }) : s.t("later.undated")}</p>
      <Items items={waiting} s={s} />
    </section>
  );
};
