import { carrierName, shippedWith } from "../../modules/carrier/rules/names";
import { safeUrl } from "../../emails/safe";
import type { OrderView, ViewItem, ViewPackage } from "../../workflows/customer-care/order-view";
import type { PageSetting } from "../setting";
import { unpackedItems } from "./arrival";
import { Items } from "./items";
import { PickupPoint } from "./pickup";

type Given = { view: OrderView; s: PageSetting };
/** It is here today, whatever day the carrier named before. */
const NEAR = ["out_for_delivery", "available_for_pickup"];
const WARNS = ["attempt_failed", "exception", "returning", "returned", "lost"];
const chip = (status: ViewPackage["status"]): string => (status === "delivered" ? "chip good" : WARNS.includes(status ?? "") ? "chip warn" : "chip");

/** One card a package, and one for what is not packed yet. */
export const Packages = ({ view, s }: Given) => {
  const parcels = view.packages.filter(({ way }) => way !== "digital");
  return (
    <>
      {parcels.map((parcel, index) => (
        <Package key={parcel.id} parcel={parcel} view={view} s={s}
          title={parcels.length > 1 ? s.t("package.nth", { n: index + 1, total: parcels.length }) : s.t("package.one")} />
      ))}
      {view.packages.filter(({ way }) => way === "digital").map((parcel) => <Package key={parcel.id} parcel={parcel} view={view} s={s} title={s.t("package.digital")} />)}
      {restOf(view).map(({ items, window }, index) => (
        <section key={index} className="card" id={`rest-${index}`}>
          <h2>{s.t("package.rest")}</h2>
          {window && <p className="lead">{s.t("package.window", { window: s.window(window, "long") })}</p>}
          <Items items={items} s={s} />
        </section>
      ))}
    </>
  );
};

type Rest = { items: ViewItem[]; window: { earliest: string; latest: string } | null };

/** What is in no package yet: all together, or by the parts that it comes in, each with its days. */
function restOf(view: OrderView): Rest[] {
  const rest = unpackedItems(view).flatMap((item) => {
    // What comes later has a card of its own.
    const quantity = item.quantity - (view.later?.items.find(({ line_item_id }) => line_item_id === item.id)?.quantity ?? 0);
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });
  const parts = view.promise?.parts ?? [];
  if (parts.length < 2) return rest.length ? [{ items: rest, window: null }] : [];
  const own = parts.map(({ line_item_ids, earliest, latest }) => ({ items: rest.filter(({ id }) => line_item_ids.includes(id)), window: earliest && latest ? { earliest, latest } : null }));
  const others = rest.filter(({ id }) => !parts.some(({ line_item_ids }) => line_item_ids.includes(id)));
  return [...own, { items: others, window: null }].filter(({ items }) => items.length);
}

const Package = ({ parcel, view, s, title }: Given & { parcel: ViewPackage; title: string }) => {
  const url = safeUrl(parcel.tracking_url);
  const carrier = shippedWith(parcel.carrier, parcel.service).join(" · ");
  const items = parcel.items.flatMap(({ line_item_id, quantity }) => {
    const item = view.items.find(({ id }) => id === line_item_id);
    return item ? [{ ...item, quantity }] : [];
  });
  return (
    <section className="card" id={parcel.id}>
      <div className="head">
        <h2>{title}</h2>
        <span className={chip(parcel.status)}>{s.t(parcel.way === "collected" ? (parcel.delivered_at ? "step.collected" : "step.ready_to_collect") : `status.${parcel.status ?? "none"}`)}</span>
      </div>
      <p className="carrier">
        {carrier && <span><b>{carrier}</b></span>}
        {parcel.tracking_number && <span>{s.t("package.number")} <b className="num" data-copy-this="">{parcel.tracking_number}</b></span>}
        {!parcel.delivered_at && !NEAR.includes(parcel.status ?? "") && parcel.eta && <span>{s.t("package.expected", { day: s.day(parcel.eta) })}</span>}
      </p>
      {parcel.cause && WARNS.includes(parcel.status ?? "") && <p className="note">{s.t(`cause.${parcel.cause}`)}</p>}
      <PickupPoint parcel={parcel} s={s} />
      <Proof parcel={parcel} s={s} />
      <Items items={items} s={s} />
      {url && <p className="row noprint"><a className="btn quiet" href={url} rel="noopener noreferrer">{parcel.carrier ? s.t("package.track", { carrier: carrierName(parcel.carrier) }) : s.t("package.follow")}</a></p>}
      {parcel.tracked && <Events parcel={parcel} s={s} />}
    </section>
  );
};

const Proof = ({ parcel, s }: { parcel: ViewPackage; s: PageSetting }) => {
  const photo = safeUrl(parcel.proof?.photo_url ?? null);
  if (!parcel.delivered_at || !(parcel.proof?.signed_by || photo)) return null;
  return (
    <p className="carrier">
      {parcel.proof?.signed_by && <span>{s.t("package.signed", { name: parcel.proof.signed_by })}</span>}
      {photo && <span className="noprint"><a href={photo} rel="noopener noreferrer">{s.t("package.photo")}</a></span>}
    </p>
  );
};

const Events = ({ parcel, s }: { parcel: ViewPackage; s: PageSetting }) => {
  // Carriers send scans that say nothing, too.
  const events = parcel.events.filter(({ status, message }) => status || message);
  if (!events.length) return <p className="lead">{s.t("package.no_events")}</p>;
  return (
    <details open={!parcel.delivered_at}>
      <summary>{s.t("package.events", { count: events.length })}</summary>
      <ol className="events">
        {events.map(({ status, at, message, place }, index) => {
          const label = status ? s.t(`status.${status}`) : message;
          const where = [place?.city, place?.state].filter(Boolean).join(", ");
          return (
            <li key={index}>
              {label}
              <small><time dateTime={at}>{s.moment(at)}</time>{[where, message !== label ? message : null].filter(Boolean).map((part) => ` · ${part}`)}</small>
            </li>
          );
        })}
      </ol>
    </details>
  );
};
