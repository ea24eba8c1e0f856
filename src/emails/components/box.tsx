import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import type { ReactNode } from "react";
import { Lines } from "./lines";
import { DAY, dimText, text } from "./theme";

/** A quiet box: one label, one thing worth reading at a glance. */
export const Box = ({ label, children, note }: { label: ReactNode; children: ReactNode; note?: ReactNode }) => (
  <Section className="soft" style={{ backgroundColor: DAY.soft, borderRadius: 10, marginTop: 22 }}>
    <tr>
      <td style={{ padding: "14px 18px" }}>
        <Text className="dim" style={dimText()}>{label}</Text>
        <Text className="ink" style={text({ fontSize: 19, lineHeight: "27px", fontWeight: 700 })}><bdi>{children}</bdi></Text>
        {note && <Text className="dim" style={dimText({ marginTop: 2 })}>{note}</Text>}
      </td>
    </tr>
  </Section>
);

/** What a person wrote, in their own line breaks and writing direction. */
export const Quote = ({ label, children }: { label: ReactNode; children: string }) => (
  <Section style={{ marginTop: 20 }}>
    <Text className="dim" style={dimText()}>{label}</Text>
    <Text className="ink" style={text({ marginTop: 2, overflowWrap: "anywhere" })}><Lines>{children}</Lines></Text>
  </Section>
);
