import { Action } from "../components/action";
import { Box } from "../components/box";
import { Paragraph, Title } from "../components/heading";
import { Items } from "../components/items";
import { Lines } from "../components/lines";
import { Parcel } from "../components/parcel";
import { parcelLd } from "../json-ld";
import type { Template } from "../template";

export const readyForPickup: Template<"ready_for_pickup"> = {
  subject: ({ order }, s) => s.t("ready_for_pickup.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("ready_for_pickup.preheader"),
  jsonLd: parcelLd,
  Body: ({ props: { order, order_url, package: parcel, place, code, until, shop, hours }, s }) => {
    const kept = until && s.t("ready_for_pickup.until", { date: s.moment(until) });
    const lead = shop ? s.t("ready_for_pickup.lead_shop", { shop, order: order.display_id }) : s.t("ready_for_pickup.lead", { carrier: parcel.carrier, order: order.display_id });
    return (
      <>
        <Title lead={lead}>{s.t(shop ? "ready_for_pickup.heading_shop" : "ready_for_pickup.heading")}</Title>
        {place && <Box label={s.t("ready_for_pickup.place")} note={kept}><Lines>{place}</Lines></Box>}
        {hours && <Box label={s.t("ready_for_pickup.hours")}><Lines>{hours}</Lines></Box>}
        {code && <Box label={s.t("ready_for_pickup.code")}>{code}</Box>}
        {!place && kept && <Paragraph>{kept}</Paragraph>}
        <Paragraph>{s.t(shop ? "ready_for_pickup.help_shop" : "ready_for_pickup.help")}</Paragraph>
        <Parcel s={s} parcel={parcel} />
        <Action s={s} href={parcel.tracking_url ?? order_url}>{s.t(shop ? "common.view_order" : "common.track")}</Action>
        {parcel.tracking_url && <Action s={s} href={order_url} quiet gap={10}>{s.t("common.view_order")}</Action>}
        <Items s={s} items={parcel.items ?? order.items} title={s.t("common.in_package")} />
      </>
    );
  },
};
