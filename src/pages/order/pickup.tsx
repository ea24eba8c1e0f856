import type { OrderView, ViewPackage } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";
import { addressLines } from "./address-lines";

/** The shop's own place, where the order is collected. */
export const PickupAt = ({ view: { pickup_at }, s }: { view: OrderView; s: PageSetting }) =>
  pickup_at && (
    <section className="card" id="pickup">
      <h2>{s.t("pickup.title")}</h2>
      <address>{[pickup_at.name, ...addressLines(pickup_at.address, s)].map((line, index) => <div key={index} dir="auto">{line}</div>)}{pickup_at.address.phone && <div dir="auto">{pickup_at.address.phone}</div>}</address>
      {pickup_at.hours && <><b>{s.t("pickup.hours")}</b><blockquote dir="auto">{pickup_at.hours}</blockquote></>}
      {pickup_at.keep_until && <p className="lead">{s.t("pickup.until", { day: s.day(pickup_at.keep_until) })}</p>}
      <p className="lead">{s.t("pickup.bring_shop")}</p>
    </section>
  );

/** A carrier's pickup point at which a package waits: where, since when, and what to bring. */
export const PickupPoint = ({ parcel: { pickup }, s }: { parcel: ViewPackage; s: PageSetting }) => {
  if (!pickup) return null;
  const where = [pickup.message, [pickup.place?.zip, pickup.place?.city].filter(Boolean).join(" ")].filter(Boolean);
  return (
    <div className="say">
      <b>{s.t("pickup.title")}</b>
      <blockquote>{[...where, s.t("pickup.since", { day: s.moment(pickup.since) }), s.t("pickup.bring")].join("\n")}</blockquote>
    </div>
  );
};
