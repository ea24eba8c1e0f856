import { Action } from "../components/action";
import { Quote } from "../components/box";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { Parcel } from "../components/parcel";
import { PartList } from "../components/parts";
import { Window } from "../components/window";
import { parcelLd } from "../json-ld";
import type { Template } from "../template";
import type { TextKey } from "../texts/keys";
import type { EmailProps } from "../types";

const isSooner = ({ promise, previous_promise }: EmailProps["date_changed"]): boolean =>
  Boolean(previous_promise && Date.parse(promise.latest) < Date.parse(previous_promise.latest));

/** A part of which nothing was told before has a date now. */
function leadOf(props: EmailProps["date_changed"]): TextKey {
  if (!props.parts) return isSooner(props) ? "date_changed.sooner" : "date_changed.lead";
  if (!props.previous_promise && props.parts.length === 1) return "date_changed.dated_part";
  return isSooner(props) ? "date_changed.sooner_part" : "date_changed.lead_part";
}

export const dateChanged: Template<"date_changed"> = {
  subject: ({ order, promise }, s) => s.t("date_changed.subject", { order: order.display_id, date: s.window(promise) }),
  preheader: ({ order, promise }, s) => s.t("date_changed.preheader", { order: order.display_id, date: s.window(promise, "long") }),
  jsonLd: parcelLd,
  Body: ({ props, s }) => {
    const { order, order_url, promise, previous_promise, reason, package: parcel, parts } = props;

    const lead = s.t(leadOf(props), { order: order.display_id });
    const before = previous_promise && <s>{s.t("date_changed.previously", { date: s.window(previous_promise, "long") })}</s>;
    return (
      <>
        <Title lead={lead}>{s.t("date_changed.heading")}</Title>
        <Window s={s} label={s.t("common.new_date")} promise={promise} note={before} />
        {reason && <Quote label={s.t("common.reason")}>{reason}</Quote>}
        {parcel && <Parcel s={s} parcel={parcel} />}
        <Action s={s} href={order_url ?? parcel?.tracking_url}>{s.t(parcel ? "common.track" : "common.view_order")}</Action>
        {parts
          ? <PartList s={s} parts={parts} title={s.t("common.items")} />
          : <Items s={s} items={parcel?.items ?? order.items} title={s.t(parcel ? "common.in_package" : "common.items")} />}
      </>
    );
  },
};
