import { Text } from "@react-email/text";
import type { Setting } from "../setting";
import type { EmailPart } from "../types";
import { SectionTitle } from "./heading";
import { dimText, text } from "./theme";

/** What comes apart, each with its own days; nothing where all comes together. */
export const Parts = ({ s, parts }: { s: Setting; parts?: EmailPart[] | null }) =>
  !parts || parts.length < 2 ? null : <PartList s={s} parts={parts} title={s.t("parts.title", { count: parts.length })} />;

/** Parts of an order, each with its own days. */
export const PartList = ({ s, parts, title }: { s: Setting; parts: EmailPart[]; title: string }) => (
  <>
    <SectionTitle>{title}</SectionTitle>
    {parts.map(({ promise, items }, i) => (
      <div key={i} style={{ marginTop: 10 }}>
        <Text className="ink" style={text({ fontWeight: 600 })}><bdi>{promise ? s.window(promise, "long") : s.t("parts.undated")}</bdi></Text>
        <Text className="dim" style={dimText()}><bdi>{items.slice(0, s.listed).map(({ title, variant_title }) => [title, variant_title].filter(Boolean).join(", ")).join(" · ")}</bdi></Text>
        {items.length > s.listed && <Text className="dim" style={dimText()}>{s.t("common.more_items", { count: items.length - s.listed })}</Text>}
      </div>
    ))}
  </>
);
