/** What routes need to know of a shopper's words. */
export { plainText } from "../../modules/delivery/rules/plain-text";
