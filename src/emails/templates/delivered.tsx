import { Action } from "../components/action";
import { Paragraph, SectionTitle, Title } from "../components/heading";
import { Items } from "../components/items";
import { Rating } from "../components/rating";
import { Steps } from "../components/steps";
import { orderLd } from "../json-ld";
import { safeUrl, withParameter } from "../safe";
import type { Template } from "../template";

const at = (url: string | null | undefined, hash: string): string | undefined => (safeUrl(url) ? withParameter(url as string, "from", "email", hash) : undefined);

export const delivered: Template<"delivered"> = {
  subject: ({ order }, s) => s.t("delivered.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("delivered.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderDelivered", s),
  Body: ({ props: { order, order_url, package: parcel, delivered_at, received_url, report_url, rating_url }, s }) => {
    const rating = safeUrl(rating_url) ?? safeUrl(order_url);
    return (
      <>
        <Title lead={s.t("delivered.lead", { order: order.display_id })}>{s.t("delivered.heading")}</Title>
        <Steps s={s} at="delivered" />
        {delivered_at && <Paragraph>{s.t("delivered.at", { date: s.moment(delivered_at) })}</Paragraph>}
        <SectionTitle>{s.t("delivered.question")}</SectionTitle>
        <Action s={s} gap={12} href={received_url ?? at(order_url, "received")}>{s.t("delivered.yes")}</Action>
        <Action s={s} gap={10} quiet href={report_url ?? at(order_url, "report")}>{s.t("delivered.no")}</Action>
        {rating && <Rating s={s} url={rating} />}
        <Items s={s} items={parcel?.items ?? order.items} title={s.t(parcel ? "common.in_package" : "common.items")} />
      </>
    );
  },
};
