import { documentOf, type Page } from "./document";
import { pageSetting, type Look } from "./setting";

/** The page behind a link that opens no order: how to get a new one. `state`: what became of the last request for it. */
export function renderGonePage(look: Look, action: string, state?: "sent" | "often"): Page {
  const s = pageSetting(look);
  return documentOf(s, s.t("gone.title"), "", (
    <main className="narrow">
      {state && <p className={state === "sent" ? "notice" : "notice bad"} role="status">{s.t(`gone.${state}`)}</p>}
      <section className="card">
        <h1 className="plain">{s.t("gone.title")}</h1>
        <p className="lead">{s.t("gone.lead")}</p>
        <form className="form" method="post" action={action}>
          <label className="field">{s.t("gone.number")}<input type="text" name="display_id" inputMode="numeric" pattern="#?[0-9]{1,9}" required autoComplete="off" /></label>
          <label className="field">{s.t("gone.email")}<input type="email" name="email" required autoComplete="email" maxLength={254} /></label>
          <div><button className="btn">{s.t("gone.send")}</button></div>
        </form>
      </section>
    </main>
  ));
}
