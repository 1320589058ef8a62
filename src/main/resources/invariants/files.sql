-- file-pieces: A file is there in pieces that follow one another and add up to its size.
select 'stored_file', f.id
from stored_file f left join stored_file_chunk c on c.file_id = f.id
group by f.id, f.size
having count(c.position) = 0 or max(c.position) <> count(c.position) - 1 or sum(length(c.bytes)) <> f.size;

-- file-content: The bytes of a file still have the SHA-256 with which it was stored.
select 'stored_file', f.id
from stored_file f join stored_file_chunk c on c.file_id = f.id
group by f.id, f.sha256
having encode(sha256(string_agg(c.bytes, ''::bytea order by c.position)), 'hex') <> f.sha256;
