import { MessageList } from "./message-list";
import { SuppressionsSection } from "./suppressions-section";

/** All mails to shoppers, and who is not mailed. */
export const MailsPage = () => (
  <div className="flex flex-col gap-y-3">
    <MessageList />
    <SuppressionsSection />
  </div>
);
