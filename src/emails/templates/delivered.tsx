import { Arrival } from "../components/arrival";
import { Paragraph, Title } from "../components/heading";
import { Items } from "../components/items";
import { Steps } from "../components/steps";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const delivered: Template<"delivered"> = {
  subject: ({ order, collected }, s) => s.t(collected ? "delivered.subject_collected" : "delivered.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("delivered.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderDelivered", s),
  Body: ({ props, s }) => {
    const { order, package: parcel, delivered_at, collected } = props;
    return (
      <>
        {collected
          ? <Title lead={s.t("delivered.lead_collected", { order: order.display_id })}>{s.t("delivered.heading_collected")}</Title>
          : <Title lead={s.t("delivered.lead", { order: order.display_id })}>{s.t("delivered.heading")}</Title>}
        {!collected && <Steps s={s} at="delivered" />}
        {delivered_at && !collected && <Paragraph>{s.t("delivered.at", { date: s.moment(delivered_at) })}</Paragraph>}
        <Arrival s={s} links={props} />
        <Items s={s} items={parcel?.items ?? order.items} title={s.t(parcel ? "common.in_package" : "common.items")} />
      </>
    );
  },
};
