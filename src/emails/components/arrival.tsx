import { safeUrl, withParameter } from "../safe";
import type { Setting } from "../setting";
import { Action } from "./action";
import { SectionTitle } from "./heading";
import { Rating } from "./rating";

type Links = { order_url?: string | null; received_url?: string | null; report_url?: string | null; rating_url?: string | null };

const at = (url: string | null | undefined, hash: string): string | undefined => (safeUrl(url) ? withParameter(url as string, "from", "email", hash) : undefined);

/** Asks whether it all arrived, one tap each, and how it was. */
export const Arrival = ({ s, links: { order_url, received_url, report_url, rating_url } }: { s: Setting; links: Links }) => {
  const rating = safeUrl(rating_url) ?? safeUrl(order_url);
  return (
    <>
      <SectionTitle>{s.t("delivered.question")}</SectionTitle>
      <Action s={s} gap={12} href={received_url ?? at(order_url, "received")}>{s.t("delivered.yes")}</Action>
      <Action s={s} gap={10} quiet href={report_url ?? at(order_url, "report")}>{s.t("delivered.no")}</Action>
      {rating && <Rating s={s} url={rating} />}
    </>
  );
};
