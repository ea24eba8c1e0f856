import { Action } from "../components/action";
import { SectionTitle, Title } from "../components/heading";
import { DAY, dimText, text } from "../components/theme";
import { safeUrl } from "../safe";
import type { Setting } from "../setting";
import type { Template } from "../template";
import { TEXTS } from "../texts";
import type { TextKey } from "../texts/keys";
import type { DigestGroup } from "../types";

/** What a group is about; one that there are no words for yet is told by its code. */
function titleOf({ what, count }: DigestGroup, s: Setting): string {
  const key = `staff_digest.${what}`;
  return s.t("staff_digest.group", { what: Object.hasOwn(TEXTS.en, key) ? s.t(key as TextKey) : what, count });
}

const Group = ({ s, group }: { s: Setting; group: DigestGroup }) => {
  const lines = group.lines.slice(0, s.listed);
  // What repeats is written once around it: every byte counts towards the size at which Gmail clips.
  const [link, dim] = [{ color: DAY.ink }, { color: DAY.dim }];
  return (
    <>
      <SectionTitle>{titleOf(group, s)}</SectionTitle>
      {group.unowned ? <p className="dim" style={dimText({ marginTop: 4 })}>{s.t("staff_digest.unowned", { count: group.unowned })}</p> : null}
      <div className="ink" style={text({ marginTop: 4 })}>
        {lines.map(({ name, since, url }, i) => (
          <div key={i}><a href={safeUrl(url)} style={link}><bdi>{name}</bdi></a> <span className="dim" style={dim}>{s.t("staff_digest.since", { date: s.moment(since) })}</span></div>
        ))}
        {group.count > lines.length && <div><a href={safeUrl(group.url)} style={link}>{s.t("staff_digest.more", { count: group.count - lines.length })}</a></div>}
      </div>
    </>
  );
};

/** The mail that tells the merchant's own people what needs them. */
export const staffDigest: Template<"staff_digest"> = {
  subject: ({ groups }, s) => s.t("staff_digest.subject", { shop: s.branding.shop_name, count: groups.reduce((sum, { count }) => sum + count, 0) }),
  preheader: (_props, s) => s.t("staff_digest.preheader"),
  why: (s) => s.t("staff_digest.why", { shop: s.branding.shop_name }),
  Body: ({ props: { groups, today_url }, s }) => (
    <>
      <Title lead={s.t("staff_digest.lead")}>{s.t("staff_digest.heading")}</Title>
      {groups.map((group) => <Group key={group.what} s={s} group={group} />)}
      <Action s={s} href={today_url}>{s.t("staff_digest.button")}</Action>
    </>
  ),
};
