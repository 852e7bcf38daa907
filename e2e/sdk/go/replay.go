// Replay does over the wire what the Go client of the original platform does, with the WebSocket library that client uses
// (github.com/gorilla/websocket), and reads answers into the types that client declares: Go refuses a number where it expects a string.
//
// It needs PHRASEWATCH_URL, PHRASEWATCH_APP_ID, PHRASEWATCH_APP_SECRET and PHRASEWATCH_RECORDING, and ends with 1 at the first
// thing that is not as that client needs it.
package main

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

const (
	wavHeader = 44
	chunk     = 3200
	patience  = 60 * time.Second
)

var (
	base  = os.Getenv("PHRASEWATCH_URL")
	token string
)

type tracker struct {
	ID         string   `json:"id,omitempty"`
	Name       string   `json:"name"`
	Vocabulary []string `json:"vocabulary"`
	Languages  []string `json:"languages,omitempty"`
	Categories []string `json:"categories,omitempty"`
}

type detected struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Matches []struct {
		Type        string `json:"type"`
		Value       string `json:"value"`
		MessageRefs []struct {
			ID     string `json:"id"`
			Text   string `json:"text"`
			Offset int    `json:"offset"`
		} `json:"messageRefs"`
	} `json:"matches"`
}

type person struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	UserID string `json:"userId"`
}

type clock struct {
	Seconds string `json:"seconds"`
	Nanos   string `json:"nanos"`
}

type frame struct {
	Type       string `json:"type"`
	TimeOffset int    `json:"timeOffset"`
	IsFinal    bool   `json:"isFinal"`
	Sequence   int    `json:"sequenceNumber"`
	Message    struct {
		Type    string `json:"type"`
		IsFinal bool   `json:"isFinal"`
		Data    struct {
			ConversationID string `json:"conversationId"`
		} `json:"data"`
		Payload struct {
			Raw struct {
				Alternatives []struct {
					Transcript string  `json:"transcript"`
					Confidence float64 `json:"confidence"`
					Words      []struct {
						Word      string `json:"word"`
						StartTime clock  `json:"startTime"`
						EndTime   clock  `json:"endTime"`
					} `json:"words"`
				} `json:"alternatives"`
			} `json:"raw"`
		} `json:"payload"`
		Punctuated struct {
			Transcript string `json:"transcript"`
		} `json:"punctuated"`
		User person `json:"user"`
	} `json:"message"`
	Messages []struct {
		ID      string `json:"id"`
		From    person `json:"from"`
		Payload struct {
			Content     string `json:"content"`
			ContentType string `json:"contentType"`
		} `json:"payload"`
		Channel struct {
			ID string `json:"id"`
		} `json:"channel"`
		Metadata struct {
			DisablePunctuation bool   `json:"disablePunctuation"`
			OriginalContent    string `json:"originalContent"`
			Words              string `json:"words"`
			OriginalMessageID  string `json:"originalMessageId"`
		} `json:"metadata"`
		Dismissed bool `json:"dismissed"`
		Duration  struct {
			StartTime time.Time `json:"startTime"`
			EndTime   time.Time `json:"endTime"`
		} `json:"duration"`
	} `json:"messages"`
	Trackers []detected `json:"trackers"`
}

func main() {
	signIn()
	id := manageTrackers()
	processText()
	stream(id)
	call("DELETE", "/v1/manage/trackers/"+id, nil, nil)
	fmt.Println("all as the Go client needs it")
}

// The client posts one member more than anybody documents.
func signIn() {
	var answer struct {
		AccessToken string `json:"accessToken"`
		ExpiresIn   int    `json:"expiresIn"`
	}
	call("POST", "/oauth2/token:generate", map[string]string{"type": "application", "appId": os.Getenv("PHRASEWATCH_APP_ID"),
		"appSecret": os.Getenv("PHRASEWATCH_APP_SECRET"), "AuthURI": base + "/oauth2/token:generate"}, &answer)
	token = answer.AccessToken
	check(token != "" && answer.ExpiresIn > 0, "a token and its seconds")
}

// The client knows the plural paths alone, and changes a tracker by a list of operations.
func manageTrackers() string {
	var one struct {
		Tracker tracker `json:"tracker"`
	}
	name := "Go " + unique()
	call("POST", "/v1/manage/trackers", map[string]interface{}{"name": name, "description": "made by the replay",
		"categories": []string{"one"}, "languages": []string{"en-US"}, "vocabulary": []string{"old lady", "young"}}, &one)
	id := one.Tracker.ID
	check(id != "" && one.Tracker.Name == name, "the tracker that was made")
	call("PATCH", "/v1/manage/trackers/"+id, []map[string]string{{"op": "add", "path": "/vocabulary", "value": "gentleman"}}, &one)
	check(len(one.Tracker.Vocabulary) == 3, "three phrases after one was added")
	var all struct {
		Trackers []tracker `json:"trackers"`
	}
	call("GET", "/v1/manage/trackers", nil, &all)
	found := false
	for _, other := range all.Trackers {
		found = found || other.ID == id
	}
	check(found, "the tracker in the list")
	return id
}

func processText() {
	var accepted struct {
		ConversationID string `json:"conversationId"`
		JobID          string `json:"jobId"`
	}
	call("POST", "/v1/process/text", map[string]interface{}{
		"messages": []map[string]interface{}{{"payload": map[string]string{"content": "I met a young gentleman."},
			"from": map[string]string{"name": "Ann", "userId": "ann@example.com"}}},
		"name": "From Go", "enableAllTrackers": true, "features": map[string]string{}, "metadata": map[string]string{}}, &accepted)
	var job struct {
		ID     string `json:"id"`
		Status string `json:"status"`
	}
	for end := time.Now().Add(patience); job.Status != "completed" && time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		call("GET", "/v1/job/"+accepted.JobID, nil, &job)
	}
	check(job.Status == "completed", "a completed job")
	var conversation struct {
		ID        string `json:"id"`
		Name      string `json:"name"`
		StartTime string `json:"startTime"`
		Members   []struct {
			ID   string `json:"id"`
			Name string `json:"name"`
		} `json:"members"`
	}
	path := "/v1/conversations/" + accepted.ConversationID
	call("GET", path, nil, &conversation)
	check(conversation.Name == "From Go" && conversation.Members[0].Name == "Ann", "the conversation with its member")
	var trackers []detected
	call("GET", path+"/trackers", nil, &trackers)
	check(len(trackers) == 1 && len(trackers[0].Matches) == 2, "two phrases found")
}

// The client streams to the older path with the token in X-API-KEY, says every member of the start, pings by the protocol's own
// frames, and takes the conversation's id from conversation_created and from data of conversation_completed.
func stream(trackerID string) {
	socket, _, err := websocket.DefaultDialer.Dial(strings.Replace(base, "http", "ws", 1)+"/v1/realtime/insights/"+unique(),
		http.Header{"X-API-KEY": {token}})
	must(err)
	defer socket.Close()
	pongs := make(chan bool, 1)
	socket.SetPongHandler(func(string) error { pongs <- true; return nil })
	must(socket.WriteJSON(map[string]interface{}{
		"type": "start_request", "insightTypes": []string{"topic", "question", "action_item", "follow_up"},
		"config": map[string]interface{}{"meetingTitle": "my-meeting", "confidenceThreshold": 0.7, "timezoneOffset": 0,
			"languageCode": "en-US", "detectEntities": true, "sentiment": true,
			"speechRecognition": map[string]interface{}{"encoding": "LINEAR16", "sampleRateHertz": 16000},
			"trackers":          map[string]bool{"enableAllTrackers": true, "interimResults": true}},
		"enableAllTrackers": true, "noConnectionTimeout": true, "disconnectOnStopRequest": true, "disconnectOnStopRequestTimeout": 1800,
		"customVocabulary": []string{"Austen"}, "speaker": map[string]string{"userId": "user@email.com", "name": "Jane Doe"}}))
	created := until(socket, "conversation_created").Message.Data.ConversationID
	check(created != "", "the conversation's id")
	until(socket, "recognition_started")
	must(socket.WriteControl(websocket.PingMessage, []byte{}, time.Now().Add(time.Second)))
	sound, err := os.ReadFile(os.Getenv("PHRASEWATCH_RECORDING"))
	must(err)
	for at := wavHeader; at < len(sound); at += chunk {
		end := at + chunk
		if end > len(sound) {
			end = len(sound)
		}
		must(socket.WriteMessage(websocket.BinaryMessage, sound[at:end]))
		time.Sleep(20 * time.Millisecond)
	}
	must(socket.WriteJSON(map[string]string{"type": "stop_request"}))
	final := until(socket, "message_response")
	check(final.Messages[0].From.Name == "Jane Doe" && !final.Messages[0].Duration.StartTime.IsZero(), "who spoke, and when")
	check(len(pongs) == 1, "an answer to a ping")
	said := until(socket, "tracker_response")
	for !said.IsFinal {
		said = until(socket, "tracker_response")
	}
	check(said.Trackers[0].ID == trackerID, "the tracker in the frame")
	check(until(socket, "conversation_completed").Message.Data.ConversationID == created, "the same conversation at its end")
	var stored []detected
	call("GET", "/v1/conversations/"+created+"/trackers-detected", nil, &stored)
	check(len(stored) == 1 && stored[0].ID == trackerID, "the tracker in the conversation")
}

// Reads frames until one of a type comes; every frame on the way must fit the types as well.
func until(socket *websocket.Conn, kind string) frame {
	for {
		must(socket.SetReadDeadline(time.Now().Add(patience)))
		_, text, err := socket.ReadMessage()
		must(err)
		var next frame
		if err := json.Unmarshal(text, &next); err != nil {
			fail(fmt.Sprintf("a frame that fits: %v in %s", err, text))
		}
		check(next.Type != "error" && next.Message.Type != "error", "no error but "+string(text))
		if next.Type == kind || next.Type == "message" && next.Message.Type == kind {
			return next
		}
	}
}

func call(method, path string, body, answer interface{}) {
	var sent io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		must(err)
		sent = bytes.NewReader(text)
	}
	request, err := http.NewRequest(method, base+path, sent)
	must(err)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := http.DefaultClient.Do(request)
	must(err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	must(err)
	check(response.StatusCode == 200 || response.StatusCode == 201, fmt.Sprintf("%s %s: %d %s", method, path, response.StatusCode, text))
	if answer != nil {
		if err := json.Unmarshal(text, answer); err != nil {
			fail(fmt.Sprintf("%s %s: an answer that fits: %v", method, path, err))
		}
	}
}

func unique() string {
	bits := make([]byte, 8)
	_, err := rand.Read(bits)
	must(err)
	return fmt.Sprintf("%x", bits)
}

func check(holds bool, what string) {
	if !holds {
		fail(what)
	}
}

func must(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func fail(what string) {
	fmt.Fprintln(os.Stderr, "expected: "+what)
	os.Exit(1)
}
