import type { LiveEvent } from '../../data/model/live-event.ts';

/**
 * Listens while the page is looked at: a browser keeps few connections to a server, and a tab in the background needs none.
 *
 * @returns how to stop
 */
export function hear(told: (event: LiveEvent) => void): () => void {
  let source: EventSource | null = null;
  const follow = (): void => {
    source?.close();
    source = null;
    if (document.visibilityState === 'hidden') return;
    source = new EventSource('/api/v1/events');
    source.onmessage = ({ data }: MessageEvent<string>) => told(JSON.parse(data) as LiveEvent);
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    source?.close();
  };
}
