import { Link } from "@react-email/link";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { safeUrl } from "../safe";
import type { Setting } from "../setting";
import type { EmailPackage } from "../types";
import { DAY, dimText, text } from "./theme";

/** Who carries the package, and under which number, as far as it is known. */
export const Parcel = ({ s, parcel }: { s: Setting; parcel: EmailPackage }) => (parcel.carrier || parcel.tracking_number) && (
  <Section className="line" style={{ border: `1px solid ${DAY.line}`, borderRadius: 10, marginTop: 14 }}>
    <tr>
      <td style={{ padding: "14px 18px" }}>
        {parcel.carrier && <Carrier s={s} parcel={parcel} />}
        {parcel.tracking_number && <TrackingNumber s={s} number={parcel.tracking_number} url={safeUrl(parcel.tracking_url)} />}
      </td>
    </tr>
  </Section>
);

const Carrier = ({ s, parcel }: { s: Setting; parcel: EmailPackage }) => (
  <>
    <Text className="dim" style={dimText()}>{s.t("common.carrier")}</Text>
    <Text className="ink" style={text({ fontWeight: 600 })}>
      <bdi>{[parcel.carrier, parcel.service].filter(Boolean).join(" · ")}</bdi>
    </Text>
  </>
);

const TrackingNumber = ({ s, number, url }: { s: Setting; number: string; url?: string }) => (
  <>
    <Text className="dim" style={dimText({ marginTop: 8 })}>{s.t("common.tracking_number")}</Text>
    <Text className="ink" style={text({ fontWeight: 600, overflowWrap: "anywhere" })}>
      <bdi dir="ltr">{url ? <Link href={url} style={{ color: DAY.ink, textDecoration: "underline" }}>{number}</Link> : number}</bdi>
    </Text>
  </>
);
