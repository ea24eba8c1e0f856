import { Action } from "./components/action";
import { Title } from "./components/heading";
import { Layout } from "./components/layout";
import { renderPage } from "./render";
import { settingFor } from "./setting";
import type { RenderedEmail, RenderOptions } from "./types";

type Words = { subject: string; heading: string; lead: string; button: string };

const WORDS: Record<string, Words> = {
  en: { subject: "Your link to order #{order}", heading: "Here is your order", lead: "You asked for the link to your order #{order}. It opens without a login, so keep it to yourself.", button: "View your order" },
  de: { subject: "Ihr Link zur Bestellung #{order}", heading: "Hier ist Ihre Bestellung", lead: "Sie haben um den Link zu Ihrer Bestellung #{order} gebeten. Er öffnet sich ohne Anmeldung, behalten Sie ihn also für sich.", button: "Bestellung ansehen" },
  fr: { subject: "Votre lien vers la commande #{order}", heading: "Voici votre commande", lead: "Vous avez demandé le lien vers votre commande #{order}. Il s’ouvre sans connexion : gardez-le pour vous.", button: "Voir la commande" },
  es: { subject: "Su enlace al pedido #{order}", heading: "Aquí está su pedido", lead: "Ha pedido el enlace a su pedido #{order}. Se abre sin iniciar sesión, así que no lo comparta.", button: "Ver el pedido" },
  ar: { subject: "رابط طلبك رقم #{order}", heading: "هذا هو طلبك", lead: "لقد طلبت رابط طلبك رقم #{order}. يُفتح من دون تسجيل دخول، فاحتفظ به لنفسك.", button: "عرض الطلب" },
};

/** The mail that a shopper asked for with order number and email: the link to the order's page. */
export function renderOrderLink(displayId: number | string, orderUrl: string, options: RenderOptions): RenderedEmail {
  const s = settingFor(options);
  const words = WORDS[s.locale.split("-")[0] ?? "en"] ?? WORDS.en!;
  const fill = (text: string) => text.replace("{order}", String(displayId));
  const { html, text } = renderPage(
    <Layout s={s} title={fill(words.subject)} preheader={fill(words.lead)}>
      <Title lead={fill(words.lead)}>{words.heading}</Title>
      <Action s={s} href={orderUrl}>{words.button}</Action>
    </Layout>
  );
  return { subject: fill(words.subject), html, text };
}
