import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Html } from "@react-email/html";
import { Img } from "@react-email/img";
import { Link } from "@react-email/link";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import type { ReactNode } from "react";
import { scriptSafe } from "../json-ld";
import { safeUrl } from "../safe";
import type { Setting } from "../setting";
import { Lines } from "./lines";
import { DAY, dimText, NIGHT, text } from "./theme";

type Given = { s: Setting; title: string; preheader: string; why: string; jsonLd?: Record<string, unknown>; children?: ReactNode };

/** The page every mail is written on: shop on top, one card, help and reason below. */
export const Layout = ({ s, title, preheader, why, jsonLd, children }: Given) => (
  <Html lang={s.locale} dir={s.dir}>
    <Head>
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
      <style dangerouslySetInnerHTML={{ __html: NIGHT }} />
      {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(jsonLd) }} />}
    </Head>
    <body className="canvas" dir={s.dir} style={{ backgroundColor: DAY.canvas, margin: 0, padding: 0 }}>
      <Preview>{preheader}</Preview>
      <Container className="canvas" style={{ maxWidth: "none", width: "100%", backgroundColor: DAY.canvas }}>
        <Container style={{ maxWidth: 600, width: "100%", margin: "0 auto" }}>
          <Section style={{ padding: "24px 12px 40px" }}>
            <Masthead s={s} />
            <Card colour={s.colour}>{children}</Card>
            <Foot s={s} why={why} />
          </Section>
        </Container>
      </Container>
    </body>
  </Html>
);

const Card = ({ colour, children }: { colour: string; children: ReactNode }) => (
  <table role="presentation" className="card line" width="100%" cellPadding={0} cellSpacing={0} style={{ backgroundColor: DAY.card, border: `1px solid ${DAY.line}`, borderCollapse: "separate", borderRadius: 12, overflow: "hidden" }}>
    <tbody>
      <tr>
        <td className="eye-only" style={{ height: 5, lineHeight: "5px", fontSize: 1, backgroundColor: colour }}>&nbsp;</td>
      </tr>
      <tr>
        <td className="pad" style={{ padding: "30px 36px 34px" }}>{children}</td>
      </tr>
    </tbody>
  </table>
);

const Masthead = ({ s: { branding } }: { s: Setting }) => {
  const logo = safeUrl(branding.logo_url);
  return (
    <Section style={{ padding: "0 8px 18px" }}>
      {logo ? (
        <Img src={logo} alt={branding.shop_name} height={36} style={text({ fontSize: 20, fontWeight: 700 })} className="ink" />
      ) : (
        <Text className="ink" style={text({ fontSize: 20, lineHeight: "28px", fontWeight: 700 })}><bdi>{branding.shop_name}</bdi></Text>
      )}
    </Section>
  );
};

const Foot = ({ s: { t, branding }, why }: { s: Setting; why: string }) => {
  const email = branding.support_email;
  const [before = "", after = ""] = t("common.help").split("{email}");
  const line = dimText({ marginTop: 6, textAlign: "center" });
  return (
    <Section style={{ padding: "18px 8px 0" }}>
      {email && (
        <Text className="dim" style={line}>
          {before}
          <Link href={`mailto:${email}`} style={{ color: DAY.dim, textDecoration: "underline" }}>{email}</Link>
          {after}
        </Text>
      )}
      <Text className="dim" style={line}>{why}</Text>
      {branding.footer && <Text className="dim" style={line}><Lines>{branding.footer}</Lines></Text>}
    </Section>
  );
};
