#!/usr/bin/env python3
"""Mounts a directory a second time, as a file system that stops answering on command.

hangfs.py BACKING MOUNT COMMANDS

COMMANDS is a file with lines `KIND SUBSTRING`. While it exists, requests of that kind whose path
contains the substring are not answered, as if the server of a network file system were gone. When
it has been removed, they are answered. The kinds are `stat` (lookup and attributes), `open`,
`read` and `write` (everything that changes something). Prints `up` when mounted. Needs root and
/dev/fuse, no library.
"""
import ctypes
import errno
import itertools
import os
import select
import struct
import sys

LOOKUP, FORGET, GETATTR, SETATTR, READLINK, MKDIR, UNLINK, RMDIR = 1, 2, 3, 4, 5, 9, 10, 11
RENAME, OPEN, READ, WRITE, STATFS, RELEASE, FSYNC, FLUSH, INIT = 12, 14, 15, 16, 17, 18, 20, 25, 26
OPENDIR, READDIR, RELEASEDIR, ACCESS, CREATE, INTERRUPT = 27, 28, 29, 34, 35, 36
BATCH_FORGET, RENAME2 = 42, 45
KINDS = {
    LOOKUP: "stat", GETATTR: "stat", READLINK: "stat", ACCESS: "stat",
    OPEN: "open", OPENDIR: "open", READ: "read", READDIR: "read",
    CREATE: "write", WRITE: "write", SETATTR: "write", MKDIR: "write", UNLINK: "write",
    RMDIR: "write", RENAME: "write", RENAME2: "write", FSYNC: "write",
}
SILENT = (FORGET, BATCH_FORGET, INTERRUPT)

backing, mount, commands = sys.argv[1:4]
libc = ctypes.CDLL(None, use_errno=True)
fuse = os.open("/dev/fuse", os.O_RDWR)
options = f"fd={fuse},rootmode=40000,user_id=0,group_id=0,allow_other"
if libc.mount(b"hangfs", mount.encode(), b"fuse", 0, options.encode()) != 0:
    sys.exit("mount failed: " + os.strerror(ctypes.get_errno()))

paths, nodes, handles, numbers = {1: ""}, {"": 1}, {}, itertools.count(1)


def hangs(operation, path):
    try:
        with open(commands) as file:
            lines = [line.split(" ", 1) for line in file.read().splitlines() if " " in line]
    except FileNotFoundError:
        return False
    return any(KINDS.get(operation) == kind and part in path for kind, part in lines)


def reply(unique, data=b"", error=0):
    os.write(fuse, struct.pack("<IiQ", 16 + len(data), -error, unique) + data)


def attributes(path):
    s = os.lstat(backing + path)
    return struct.pack(
        "<QQQQQQIIIIIIIIII", node(path), s.st_size, s.st_blocks, int(s.st_atime), int(s.st_mtime),
        int(s.st_ctime), s.st_atime_ns % 10**9, s.st_mtime_ns % 10**9, s.st_ctime_ns % 10**9,
        s.st_mode, s.st_nlink, s.st_uid, s.st_gid, s.st_rdev, 4096, 0)


def node(path):
    if path not in nodes:
        nodes[path] = len(paths) + 1
        paths[nodes[path]] = path
    return nodes[path]


def entry(path):
    return struct.pack("<QQQQII", node(path), 0, 0, 0, 0, 0) + attributes(path)


def opened(descriptor):
    handle = next(numbers)
    handles[handle] = descriptor
    return struct.pack("<QII", handle, 1, 0)


def names(argument):
    return [os.fsdecode(name) for name in argument.split(b"\0")]


def renamed(old, new):
    os.rename(backing + old, backing + new)
    number = nodes.pop(old, None)
    nodes.pop(new, None)
    if number:
        nodes[new] = number
        paths[number] = new


def changed(path, argument):
    valid, = struct.unpack("<I", argument[:4])
    size, = struct.unpack("<Q", argument[16:24])
    mode, uid, gid = struct.unpack("<I4xII", argument[68:84])
    if valid & 1:
        os.chmod(backing + path, mode & 0o7777)
    if valid & 6:
        os.chown(backing + path, uid if valid & 2 else -1, gid if valid & 4 else -1)
    if valid & 8:
        os.truncate(backing + path, size)


def directory(path, offset, size):
    out = b""
    for i, name in enumerate([".", ".."] + sorted(os.listdir(backing + path))):
        raw = os.fsencode(name)
        item = struct.pack("<QQII", 99, i + 1, len(raw), 0) + raw
        item += b"\0" * (-len(item) % 8)
        if i >= offset and len(out) + len(item) <= size:
            out += item
    return out


def target(operation, path, argument):
    if operation in (LOOKUP, UNLINK, RMDIR):
        return path + "/" + names(argument)[0]
    if operation == MKDIR:
        return path + "/" + names(argument[8:])[0]
    if operation == CREATE:
        return path + "/" + names(argument[16:])[0]
    if operation in (RENAME, RENAME2):
        start = 8 if operation == RENAME else 16
        return paths.get(struct.unpack("<Q", argument[:8])[0], "") + "/" + names(argument[start:])[1]
    return path


def answer(operation, unique, path, argument):
    whole = target(operation, path, argument)
    if operation == INIT:
        return struct.pack("<IIIIHHIIHHI", 7, 31, 65536, 0, 12, 10, 131072, 1, 0, 0, 0) + b"\0" * 28
    if operation == LOOKUP:
        return entry(whole)
    if operation == GETATTR:
        return struct.pack("<QII", 0, 0, 0) + attributes(path)
    if operation == SETATTR:
        changed(path, argument)
        return struct.pack("<QII", 0, 0, 0) + attributes(path)
    if operation == READLINK:
        return os.fsencode(os.readlink(backing + path))
    if operation == MKDIR:
        os.mkdir(backing + whole, struct.unpack("<I", argument[:4])[0] & 0o7777)
        return entry(whole)
    if operation == UNLINK:
        os.unlink(backing + whole)
    elif operation == RMDIR:
        os.rmdir(backing + whole)
    elif operation in (RENAME, RENAME2):
        start = 8 if operation == RENAME else 16
        renamed(path + "/" + names(argument[start:])[0], whole)
    elif operation == OPEN:
        return opened(os.open(backing + path, struct.unpack("<I", argument[:4])[0] & ~os.O_NOFOLLOW))
    elif operation == OPENDIR:
        return struct.pack("<QII", 0, 0, 0)
    elif operation == CREATE:
        flags, mode = struct.unpack("<II", argument[:8])
        created = os.open(backing + whole, flags | os.O_CREAT, mode & 0o7777)
        return entry(whole) + opened(created)
    elif operation == READ:
        handle, offset, size = struct.unpack("<QQI", argument[:20])
        return os.pread(handles[handle], size, offset)
    elif operation == READDIR:
        _, offset, size = struct.unpack("<QQI", argument[:20])
        return directory(path, offset, size)
    elif operation == WRITE:
        handle, offset, size = struct.unpack("<QQI", argument[:20])
        return struct.pack("<II", os.pwrite(handles[handle], argument[40:40 + size], offset), 0)
    elif operation == RELEASE:
        os.close(handles.pop(struct.unpack("<Q", argument[:8])[0]))
    elif operation == FSYNC:
        os.fsync(handles[struct.unpack("<Q", argument[:8])[0]])
    elif operation == STATFS:
        return struct.pack("<QQQQQIIII24x", 1 << 20, 1 << 19, 1 << 19, 1 << 20, 1 << 19, 4096, 255, 4096, 0)
    elif operation not in (FLUSH, RELEASEDIR, ACCESS):
        raise OSError(errno.ENOSYS, "unknown operation")
    return b""


def serve(request):
    """Returns whether the request is finished."""
    _, operation, unique, number = struct.unpack("<IIQQ", request[:24])
    argument, path = request[40:], paths.get(number, "")
    if operation in SILENT:
        return True
    if hangs(operation, target(operation, path, argument)):
        return False
    try:
        reply(unique, answer(operation, unique, path, argument))
    except OSError as failed:
        try:
            reply(unique, error=failed.errno or errno.EIO)
        except OSError:
            pass  # The process that asked was killed.
    return True


print("up", flush=True)
held = []
while True:
    try:
        if select.select([fuse], [], [], 0.05)[0]:
            request = os.read(fuse, 1 << 20)
            if not serve(request):
                held.append(request)
        held = [request for request in held if not serve(request)]
    except OSError as failed:
        if failed.errno == errno.ENODEV:
            break
        if failed.errno not in (errno.ENOENT, errno.EINTR, errno.EAGAIN):
            raise
