import { Heading } from "@react-email/heading";
import { Text } from "@react-email/text";
import type { ReactNode } from "react";
import { text } from "./theme";

/** What the mail is about, and the sentence that says it in full. */
export const Title = ({ children, lead }: { children: ReactNode; lead: ReactNode }) => (
  <>
    <Heading as="h1" className="ink title" style={text({ fontSize: 26, lineHeight: "33px", fontWeight: 700, letterSpacing: "-0.01em" })}>{children}</Heading>
    <Text className="ink" style={text({ fontSize: 16, lineHeight: "25px", marginTop: 10 })}>{lead}</Text>
  </>
);

export const SectionTitle = ({ children }: { children: ReactNode }) => (
  <Heading as="h2" className="ink" style={text({ fontSize: 15, lineHeight: "22px", fontWeight: 700, marginTop: 30 })}>{children}</Heading>
);

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text className="ink" style={text({ marginTop: 14 })}>{children}</Text>
);
