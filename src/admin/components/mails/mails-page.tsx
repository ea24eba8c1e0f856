import { KeptBack } from "./kept-back";
import { MessageList } from "./message-list";
import { SuppressionsSection } from "./suppressions-section";

/** All mails to shoppers, those that were kept back, and who is not mailed. */
export const MailsPage = () => (
  <div className="flex flex-col gap-y-3">
    <KeptBack />
    <MessageList />
    <SuppressionsSection />
  </div>
);
