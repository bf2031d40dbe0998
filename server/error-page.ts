import { html, raw } from 'hono/html';
import type { AppConfig } from './house.ts';
import type { Problem } from './problem.ts';
import type { Words } from './words/words.ts';

/** A page that says what went wrong, in words, with the way back; in the clothes of the other pages when they are built. */
export function errorPage(problem: Problem, { problems }: Words, { language, web }: AppConfig) {
  const { title, detail, errors, instead, requestId } = problem;
  const stylesheets = web?.template.match(/<link rel="stylesheet"[^>]*>/g)?.join('') ?? '';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <title>${title} — Canopée</title>
        ${raw(stylesheets)}
      </head>
      <body>
        <main class="wrap">
          <div class="text">
            <p>
              <a href="/"><strong>Canopée</strong></a>
            </p>
            <h1 class="finding">${title}</h1>
            ${
              errors
                ? html`<ul>
                    ${errors.map((error) => html`<li>${error.detail}</li>`)}
                  </ul>`
                : html`<p class="lede">${detail}</p>`
            }
            ${
              instead
                ? html`<ul>
                    ${instead.map(({ label, address }) => html`<li><a href="${address}">${label}</a></li>`)}
                  </ul>`
                : ''
            }
            <p><a href="/">${problems.back}</a></p>
            <p><small>${problems.request(requestId)}</small></p>
          </div>
        </main>
      </body>
    </html>`;
}
