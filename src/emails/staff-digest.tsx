import { Link } from "@react-email/link";
import { Action } from "./components/action";
import { SectionTitle, Title } from "./components/heading";
import { Layout } from "./components/layout";
import { DAY, dimText, text } from "./components/theme";
import { renderPage } from "./render";
import { asSubject } from "./safe";
import { settingFor, type Setting } from "./setting";
import type { RenderedEmail, RenderOptions } from "./types";

/** An order that waits for somebody: for what (as the journey names it), since when (ISO instant), and where it is looked at. */
export type DigestLine = { order: string; awaits: string; due_at: string; url: string };

type Words = { subject: string; heading: string; lead: string; more: string; since: string; button: string; awaits: Record<string, string> };

const AWAITS_EN: Record<string, string> = {
  stock_settled: "Stock to be settled", backorder: "Stock that has not come", payment: "Payment that has not come", pack: "To be packed", label: "To be labelled",
  label_refund: "Label that the carrier does not refund", carrier_scan: "Not scanned by the carrier", delivery: "Not delivered", capture_retry: "To be charged again",
  payment_review: "Payment to be reviewed", capture_before_end: "To be captured before the authorisation ends", payment_by_shopper: "Shopper has not paid",
  dispute_answer: "Dispute to be answered", case_answer: "Shopper to be answered", reachable_shopper: "Confirmation bounced",
  case_reply: "Shopper has written again", case_reopened: "Case that was opened again", case_solution: "Case to be solved", remedy: "What was promised for a case could not be done",
};
const AWAITS_DE: Record<string, string> = {
  stock_settled: "Bestand zuteilen", backorder: "Ware ist nicht gekommen", payment: "Zahlung ist nicht gekommen", pack: "Packen", label: "Etikett kaufen",
  label_refund: "Etikett, das der Versender nicht erstattet", carrier_scan: "Vom Versender nicht gescannt", delivery: "Nicht zugestellt", capture_retry: "Noch einmal einziehen",
  payment_review: "Zahlung prüfen", capture_before_end: "Einziehen, bevor die Autorisierung endet", payment_by_shopper: "Kunde hat nicht gezahlt",
  dispute_answer: "Streitfall beantworten", case_answer: "Kunden antworten", reachable_shopper: "Bestätigung war unzustellbar",
  case_reply: "Kunde hat wieder geschrieben", case_reopened: "Wieder geöffneter Fall", case_solution: "Fall lösen", remedy: "Zugesagtes zu einem Fall war nicht möglich",
};

/** The languages of the dashboard: staff read both. */
const WORDS: Record<string, Words> = {
  en: {
    subject: "{count} things wait for you", heading: "What waits for you", lead: "What did not happen in time, the longest overdue first.",
    more: "And {count} more on the board.", since: "since {date}", button: "Open the board", awaits: AWAITS_EN,
  },
  de: {
    subject: "{count} Vorgänge warten auf Sie", heading: "Was auf Sie wartet", lead: "Was nicht rechtzeitig geschehen ist, das am längsten Überfällige zuerst.",
    more: "Und {count} weitere auf der Übersicht.", since: "seit {date}", button: "Übersicht öffnen", awaits: AWAITS_DE,
  },
};

/** The mail that tells the merchant's own people which orders need them; `total` may be more than is listed. */
export function renderStaffDigest(lines: readonly DigestLine[], total: number, boardUrl: string, options: RenderOptions): RenderedEmail {
  const s = settingFor(options);
  const words = WORDS[s.locale.split("-")[0] ?? "en"] ?? WORDS.en!;
  const count = (sentence: string, number: number) => sentence.replace("{count}", String(number));
  const subject = asSubject(`${s.branding.shop_name}: ${count(words.subject, total)}`);
  const groups = [...new Set(lines.map(({ awaits }) => awaits))];
  const { html, text: plain } = renderPage(
    <Layout s={s} title={subject} preheader={words.lead}>
      <Title lead={words.lead}>{words.heading}</Title>
      {groups.map((awaits) => (
        <Group key={awaits} s={s} words={words} title={words.awaits[awaits] ?? awaits} lines={lines.filter((line) => line.awaits === awaits)} />
      ))}
      {total > lines.length && <p className="dim" style={dimText({ marginTop: 18 })}>{count(words.more, total - lines.length)}</p>}
      <Action s={s} href={boardUrl}>{words.button}</Action>
    </Layout>
  );
  return { subject, html, text: plain };
}

const Group = ({ s, words, title, lines }: { s: Setting; words: Words; title: string; lines: readonly DigestLine[] }) => (
  <>
    <SectionTitle>{`${title} (${lines.length})`}</SectionTitle>
    {lines.map(({ order, due_at, url }, i) => (
      <p key={i} className="ink" style={text({ marginTop: 4 })}>
        <Link href={url} style={{ color: DAY.ink, textDecoration: "underline" }}>#{order}</Link>{" "}
        <span className="dim" style={{ color: DAY.dim }}>{words.since.replace("{date}", s.moment(due_at))}</span>
      </p>
    ))}
  </>
);
