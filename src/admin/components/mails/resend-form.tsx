import { Button, Input } from "@medusajs/ui";
import { useState, type FormEvent } from "react";
import { MESSAGE_TABLE } from "../../../modules/lifecycle-email/rules/message-states";
import { useResend } from "../../lib/queries/mails";
import { done } from "../../lib/told";
import type { RenderedMessage } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { Problem } from "../common/problem";

/** Sends a message once more, to the same or another address; not shown while it is on its way anyhow. */
export function ResendForm({ message }: { message: RenderedMessage }) {
  const { t } = useText();
  const [to, setTo] = useState(message.to);
  const resend = useResend(message.id);
  if (!MESSAGE_TABLE[message.state].resend) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    resend.mutate({ to: to.trim() }, done(t("mails.resent")));
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-y-2 px-6">
      <Field label={t("mails.resendTo")} hint={t("mails.resendHint")}>
        {(ids) => <Input {...ids} type="email" value={to} maxLength={254} autoComplete="off" onChange={({ target }) => setTo(target.value)} />}
      </Field>
      <div><Button size="small" type="submit" variant="secondary" disabled={!to.trim()} isLoading={resend.isPending}>{t("mails.resend")}</Button></div>
      <Problem error={resend.error} />
    </form>
  );
}
