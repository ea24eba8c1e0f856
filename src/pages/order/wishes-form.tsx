import type { Changing } from "./wishes";

const TEXTS = [["instructions", 500], ["leave_at", 100], ["gift_message", 300]] as const;
const TITLES = { instructions: "instructions", leave_at: "leave_at", gift_message: "gift" } as const;

/** What is asked for with the order, until something is packed. */
export const WishesForm = ({ view, s, action, draft }: Changing) => {
  const written = draft?.of === "wishes" ? draft.values : undefined;
  return (
    <details className="change noprint" open={written !== undefined}>
      <summary>{s.t("wishes.change")}</summary>
      <form className="form" method="post" action={`${action}/wishes`}>
        {TEXTS.map(([field, most]) => (
          <label className="field" key={field}>
            {s.t(TITLES[field])}
            <textarea name={field} maxLength={most} rows={field === "leave_at" ? 1 : 3} defaultValue={String(written?.[field] ?? view[field] ?? "")} />
          </label>
        ))}
        <label className="tick">
          <input type="checkbox" name="gift_receipt" defaultChecked={written ? written.gift_receipt === "on" : view.gift_receipt} /> <span>{s.t("wishes.gift_receipt")}</span>
        </label>
        <div><button className="btn">{s.t("wishes.save")}</button></div>
      </form>
    </details>
  );
};
