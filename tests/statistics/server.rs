//! A web server on this machine that answers as it is told, also as no server should.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What the server does with a connection after it has read the question.
#[derive(Clone)]
pub(crate) enum Reply {
    /// Sends this and closes.
    Send(Vec<u8>),
    /// Sends this, and then nothing more for as long as the server lives.
    Stall(Vec<u8>),
}

/// A question as it came.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// Method, path and version.
    pub(crate) line: String,
    /// The headers in lower case, one a line.
    pub(crate) headers: String,
    pub(crate) body: String,
}

/// The server. It ends with the test's process.
pub(crate) struct Server {
    address: SocketAddr,
    questions: Arc<Mutex<Vec<Question>>>,
}

impl Server {
    /// Answers the first connection with the first reply and so on; the last reply is for all that follow.
    pub(crate) fn with(replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies: Vec<Reply> = replies.into_iter().collect();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let questions = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&questions);
        thread::spawn(move || {
            let mut open = Vec::new();
            for (at, stream) in listener.incoming().enumerate() {
                let mut stream = stream.unwrap();
                heard.lock().unwrap().push(question(&mut stream));
                match replies.get(at).or(replies.last()).unwrap() {
                    Reply::Send(bytes) => drop(stream.write_all(bytes)),
                    Reply::Stall(bytes) => {
                        drop(stream.write_all(bytes));
                        open.push(stream);
                    }
                }
            }
        });
        Self { address, questions }
    }

    /// Where the service is said to be.
    pub(crate) fn base(&self) -> String {
        format!("http://{}/api/pxwebapi/v2", self.address)
    }

    /// What it was asked, in order.
    pub(crate) fn questions(&self) -> Vec<Question> {
        self.questions.lock().unwrap().clone()
    }
}

fn question(stream: &mut TcpStream) -> Question {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        let mut part = [0; 1024];
        let read = stream.read(&mut part).unwrap();
        assert!(read > 0, "the question broke off");
        bytes.extend_from_slice(&part[..read]);
    };
    let text = String::from_utf8(bytes[..head].to_vec()).unwrap();
    let (line, headers) = text.split_once("\r\n").unwrap();
    let headers = headers.to_lowercase();
    let length = headers.lines().find_map(|header| header.strip_prefix("content-length: "));
    let length: usize = length.map_or(0, |length| length.parse().unwrap());
    let mut body = bytes.split_off(head + 4);
    let missing = length - body.len();
    stream.take(missing.try_into().unwrap()).read_to_end(&mut body).unwrap();
    Question { line: line.to_owned(), headers, body: String::from_utf8(body).unwrap() }
}

/// A reply with its length; headers as whole lines.
pub(crate) fn reply(status: &str, headers: &[&str], body: &[u8]) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n", body.len());
    for header in headers {
        head.push_str(header);
        head.push_str("\r\n");
    }
    [head.as_bytes(), b"\r\n", body].concat()
}

/// A reply with JSON.
pub(crate) fn json(body: &str) -> Vec<u8> {
    reply("200 OK", &["content-type: application/json"], body.as_bytes())
}
