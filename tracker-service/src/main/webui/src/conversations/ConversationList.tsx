import type { Conversation } from '../api/types';
import { usePreferences } from '../app/preferences';
import { dateTime, speakerName, spoken } from './times';

export function ConversationList({ conversations }: { conversations: Conversation[] }) {
  const { language, texts } = usePreferences();
  return (
    <ul className="conversations">
      {conversations.map((conversation) => (
        <li key={conversation.id} className="card">
          <a href={`#/conversations/${encodeURIComponent(conversation.id)}`}>{conversation.name || conversation.id}</a>
          <span className="hint">
            {dateTime(conversation.startTime, language)} · {spoken(conversation.startTime, conversation.endTime)}
            {conversation.members.length > 0 && ` · ${conversation.members.map((member) => speakerName(member, texts)).join(', ')}`}
          </span>
          <span className="tags">
            {Object.entries(conversation.metadata ?? {}).map(([key, value]) => <span className="tag" key={key}>{key}: {value}</span>)}
          </span>
        </li>
      ))}
    </ul>
  );
}
