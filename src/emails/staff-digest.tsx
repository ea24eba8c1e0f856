import { Link } from "@react-email/link";
import { Action } from "./components/action";
import { SectionTitle, Title } from "./components/heading";
import { Layout } from "./components/layout";
import { DAY, dimText, text } from "./components/theme";
import { awaitedIn, digestWords, type DigestWords } from "./digest-words";
import { renderPage } from "./render";
import { asSubject } from "./safe";
import { settingFor, type Setting } from "./setting";
import type { RenderedEmail, RenderOptions } from "./types";

/** An order that waits for somebody: for what (as the journey names it), since when (ISO instant), and where it is looked at. */
export type DigestLine = { order: string; awaits: string; due_at: string; url: string };

/** The mail that tells the merchant's own people which orders need them; `total` may be more than is listed. */
export function renderStaffDigest(lines: readonly DigestLine[], total: number, boardUrl: string, options: RenderOptions): RenderedEmail {
  const s = settingFor(options);
  const words = digestWords(s.locale);
  const count = (sentence: string, number: number) => sentence.replace("{count}", String(number));
  const subject = asSubject(`${s.branding.shop_name}: ${count(words.subject, total)}`);
  const groups = [...new Set(lines.map(({ awaits }) => awaits))];
  const { html, text: plain } = renderPage(
    <Layout s={s} title={subject} preheader={words.lead}>
      <Title lead={words.lead}>{words.heading}</Title>
      {groups.map((awaits) => (
        <Group key={awaits} s={s} words={words} title={awaitedIn(words, awaits)} lines={lines.filter((line) => line.awaits === awaits)} />
      ))}
      {total > lines.length && <p className="dim" style={dimText({ marginTop: 18 })}>{count(words.more, total - lines.length)}</p>}
      <Action s={s} href={boardUrl}>{words.button}</Action>
    </Layout>
  );
  return { subject, html, text: plain };
}

const Group = ({ s, words, title, lines }: { s: Setting; words: DigestWords; title: string; lines: readonly DigestLine[] }) => (
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
