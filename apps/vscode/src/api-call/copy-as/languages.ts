import type { WrittenRequest } from './request-of.ts'

/** A language in which a call can be copied. */
export interface CopyLanguage {
  readonly id: string
  readonly name: string
  readonly write: (request: WrittenRequest) => string
}

/** The languages, in the order in which they are offered. Each program reads `TIMKIT_SECRET_KEY`, or `TIM_USERSIG` where nothing there signs. */
export const copyLanguages: readonly CopyLanguage[] = [
  { id: 'timkit', name: 'timkit (TypeScript)', write: timkit },
  { id: 'curl', name: 'curl', write: curl },
  { id: 'node', name: 'Node.js (fetch)', write: node },
  { id: 'go', name: 'Go', write: go },
  { id: 'java', name: 'Java', write: java },
  { id: 'php', name: 'PHP', write: php },
  { id: 'python', name: 'Python', write: python },
]

function timkit({ path, sdkAppId, identifier, region, baseUrl, body }: WrittenRequest): string {
  const where =
    baseUrl === undefined
      ? region === 'china'
        ? []
        : [`region: ${quoted(region)}`]
      : [`baseUrl: ${quoted(baseUrl)}`]
  const options = [
    `sdkAppId: ${sdkAppId}`,
    "secretKey: process.env.TIMKIT_SECRET_KEY ?? ''",
    ...(identifier === 'administrator' ? [] : [`identifier: ${quoted(identifier)}`]),
    ...where,
  ]
  return `import { TimClient } from '@timkit/core'

const client = new TimClient({
${options.map((option) => `  ${option},`).join('\n')}
})

const answer = await client.request(${quoted(path)}, ${body})
console.log(answer)
`
}

/** In JSON's quotes, which JavaScript, Go, Java, Python and PHP's double quotes nearly share: see each. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

function curl(request: WrittenRequest): string {
  // A shell reads these also in double quotes.
  const base = request.url.replaceAll(/[\\"$`]/g, '\\$&')
  const url = `${base}?${queryOf(request, '$TIM_USERSIG', '$(date +%s)')}`
  return `curl -sS -H 'content-type: application/json' -d ${shellQuoted(request.body)} "${url}"\n`
}

/** In single quotes, in which a shell reads nothing but their end. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function queryOf({ sdkAppId, identifier }: WrittenRequest, userSig: string, random: string): string {
  return `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}&usersig=${userSig}&random=${random}&contenttype=json`
}

function node(request: WrittenRequest): string {
  return `const query = new URLSearchParams({
  sdkappid: '${request.sdkAppId}',
  identifier: ${quoted(request.identifier)},
  usersig: process.env.TIM_USERSIG ?? '',
  random: String(Math.floor(Math.random() * 2 ** 32)),
  contenttype: 'json',
})
const response = await fetch(\`${request.url.replaceAll(/[\\`$]/g, '\\$&')}?\${query}\`, {
  method: 'POST',
  body: JSON.stringify(${request.body.replaceAll('\n', '\n  ')}),
})
console.log(await response.json())
`
}

function go(request: WrittenRequest): string {
  return `package main

import (
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"net/url"
	"os"
	"strings"
)

func main() {
	query := url.Values{}
	query.Set("sdkappid", "${request.sdkAppId}")
	query.Set("identifier", ${quoted(request.identifier)})
	query.Set("usersig", os.Getenv("TIM_USERSIG"))
	query.Set("random", fmt.Sprint(rand.Uint32()))
	query.Set("contenttype", "json")
	body := ${goQuoted(request.body)}
	response, err := http.Post(${quoted(request.url)}+"?"+query.Encode(), "application/json", strings.NewReader(body))
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(answer))
}
`
}

/** Between backquotes everything stands as it is but they themselves, and carriage returns. */
function goQuoted(text: string): string {
  return /[`\r]/.test(text) ? quoted(text) : `\`${text}\``
}

function java(request: WrittenRequest): string {
  return `import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

public class Call {
    public static void main(String[] args) throws Exception {
        String query = "sdkappid=${request.sdkAppId}"
            + "&identifier=" + URLEncoder.encode(${quoted(request.identifier)}, StandardCharsets.UTF_8)
            + "&usersig=" + URLEncoder.encode(System.getenv("TIM_USERSIG"), StandardCharsets.UTF_8)
            + "&random=" + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)
            + "&contenttype=json";
        String body = ${request.body.split('\n').map(quoted).join('\n            + "\\n" + ')};
        HttpRequest request = HttpRequest.newBuilder(URI.create(${quoted(request.url)} + "?" + query))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.body());
    }
}
`
}

function php(request: WrittenRequest): string {
  return `<?php
$query = http_build_query([
    'sdkappid' => ${request.sdkAppId},
    'identifier' => ${phpQuoted(request.identifier)},
    'usersig' => getenv('TIM_USERSIG'),
    'random' => random_int(0, 4294967295),
    'contenttype' => 'json',
]);
$body = ${phpQuoted(request.body)};
$curl = curl_init(${phpQuoted(request.url)} . '?' . $query);
curl_setopt_array($curl, [
    CURLOPT_POSTFIELDS => $body,
    CURLOPT_HTTPHEADER => ['content-type: application/json'],
    CURLOPT_RETURNTRANSFER => true,
]);
$answer = curl_exec($curl);
if ($answer === false) {
    throw new RuntimeException(curl_error($curl));
}
echo $answer, PHP_EOL;
`
}

/** In single quotes PHP reads no variables. */
function phpQuoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`
}

function python(request: WrittenRequest): string {
  return `import json
import os
import random
import urllib.parse
import urllib.request

query = urllib.parse.urlencode({
    "sdkappid": ${request.sdkAppId},
    "identifier": ${quoted(request.identifier)},
    "usersig": os.environ["TIM_USERSIG"],
    "random": random.randrange(2**32),
    "contenttype": "json",
})
body = json.loads(${pythonQuoted(request.body)})
request = urllib.request.Request(
    ${quoted(request.url)} + "?" + query,
    data=json.dumps(body).encode(),
    headers={"content-type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    print(json.load(response))
`
}

/** In three quotes, raw, so that JSON stands as it is; else as one text. */
function pythonQuoted(text: string): string {
  return text.includes("'''") || /\\$/.test(text) ? quoted(text) : `r'''${text}'''`
}
