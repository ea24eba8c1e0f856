import { Button } from "@react-email/button";
import { Section } from "@react-email/section";
import { safeUrl } from "../safe";
import type { Setting } from "../setting";
import { DAY, FONT } from "./theme";

type Given = { s: Setting; href: string | null | undefined; children: string; quiet?: boolean; gap?: number };

/** The one thing to do next; left out where there is no safe address for it. */
export const Action = ({ s, href, children, quiet = false, gap = 24 }: Given) => {
  const url = safeUrl(href);
  if (!url) return null;
  return (
    <Section style={{ marginTop: gap }}>
      <Button
        href={url}
        className={quiet ? "ink line wide" : "wide"}
        style={{
          fontFamily: FONT, fontSize: 16, lineHeight: "22px", fontWeight: 600, borderRadius: 9, padding: "12px 24px", textDecoration: "none",
          color: quiet ? DAY.ink : s.onColour, backgroundColor: quiet ? undefined : s.colour, border: `1px solid ${quiet ? DAY.line : s.colour}`,
        }}
      >
        {children}
      </Button>
    </Section>
  );
};
