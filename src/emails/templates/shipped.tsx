import { Fragment } from "react";
import { Action } from "../components/action";
import { Address } from "../components/address";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { OrderNotes } from "../components/order";
import { Parcel } from "../components/parcel";
import { Steps } from "../components/steps";
import { Window } from "../components/window";
import { parcelLd } from "../json-ld";
import type { Template } from "../template";
import type { EmailPromise } from "../types";

const isSame = (a: EmailPromise, b: EmailPromise | null | undefined): boolean => a.earliest === b?.earliest && a.latest === b.latest;

export const shipped: Template<"shipped"> = {
  subject: ({ order, promise }, s) =>
    promise
      ? s.t("shipped.subject_dated", { order: order.display_id, date: s.window(promise) })
      : s.t("shipped.subject", { order: order.display_id }),
  preheader: ({ package: parcel }, s) => parcel.carrier ? s.t("shipped.preheader", { carrier: parcel.carrier }) : s.t("shipped.preheader_plain"),
  jsonLd: parcelLd,
  Body: ({ props: { order, order_url, package: parcel, promise, more = [], ...notes }, s }) => (
    <>
      <Title lead={parcel.carrier ? s.t("shipped.lead", { carrier: parcel.carrier }) : s.t("shipped.lead_plain")}>{s.t("shipped.heading")}</Title>
      <Steps s={s} at="shipped" />
      {promise && <Window s={s} label={s.t("common.estimated")} promise={promise} />}
      <Parcel s={s} parcel={parcel} />
      <Action s={s} href={order_url ?? parcel.tracking_url}>{s.t("common.track")}</Action>
      <Items s={s} items={parcel.items ?? order.items} title={s.t("common.in_package")} />
      {more.map((other, i) => (
        <Fragment key={i}>
          <Parcel s={s} parcel={other} />
          {other.promise && !isSame(other.promise, promise) && <Window s={s} label={s.t("common.estimated")} promise={other.promise} />}
          <Items s={s} items={other.items ?? []} title={s.t("common.in_package")} />
        </Fragment>
      ))}
      <Address s={s} address={order.shipping_address} />
      <OrderNotes s={s} {...notes} />
    </>
  ),
};
